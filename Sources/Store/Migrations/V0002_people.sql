-- V0002 people: units as a tree, posts, standing in, authority to sign, custody, hand-overs.
-- Dates are civil dates of the office, ISO 8601 text; a last day (until_on) is included.
-- Articles are those of Decree 30/2020/NĐ-CP.

-- person.unit holds the abbreviation of one of these, '' for none.
CREATE TABLE unit (
  id           INTEGER PRIMARY KEY,
  abbreviation TEXT    NOT NULL UNIQUE CHECK (abbreviation <> ''),  -- never changes (Annex I.II.3.b)
  name         TEXT    NOT NULL,
  parent       INTEGER REFERENCES unit CHECK (parent <> id),
  closed_on    TEXT,
  is_founding  INTEGER NOT NULL CHECK (is_founding IN (0, 1))  -- came with the office: no line of its own
) STRICT;
CREATE INDEX unit_parent ON unit (parent) WHERE parent IS NOT NULL;
CREATE INDEX person_unit ON person (unit) WHERE unit <> '';

-- A unit never comes to lie below itself, over however many others.
CREATE TRIGGER unit_tree BEFORE UPDATE OF parent ON unit WHEN NEW.parent IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a unit below itself') WHERE NEW.id IN (
    WITH RECURSIVE above (id) AS (
      SELECT NEW.parent
      UNION SELECT u.parent FROM unit u JOIN above ON u.id = above.id WHERE u.parent IS NOT NULL)
    SELECT id FROM above);
END;

-- What people were entered with until now becomes the units there are, to be given their names.
INSERT INTO unit (abbreviation, name, is_founding)
  SELECT unit, unit, 1 FROM person WHERE unit <> '' GROUP BY unit ORDER BY min(id);

-- Posts people had before; the one they have is person.post.
CREATE TABLE post_change (
  id         INTEGER PRIMARY KEY,
  person     INTEGER NOT NULL REFERENCES person,
  before     TEXT    NOT NULL,
  post       TEXT    NOT NULL,
  changed_on TEXT    NOT NULL,
  reason     TEXT    NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX post_change_person ON post_change (person);

-- Who takes a leader's place, in writing and for a time (Art. 13(3)).
CREATE TABLE standing_in (
  id            INTEGER PRIMARY KEY,
  leader        INTEGER NOT NULL REFERENCES person,
  stand_in      INTEGER NOT NULL REFERENCES person,
  scope         TEXT    NOT NULL CHECK (scope IN ('incoming', 'approval', 'all')),
  from_on       TEXT    NOT NULL,
  until_on      TEXT    NOT NULL,
  basis         TEXT    NOT NULL CHECK (basis <> ''),
  note          TEXT    NOT NULL,
  ended_on      TEXT,                                -- ended early: it has not held since
  ended_because TEXT,
  CHECK (leader <> stand_in),
  CHECK (from_on <= until_on),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL))
) STRICT;
CREATE INDEX standing_in_stand_in ON standing_in (stand_in, until_on) WHERE ended_on IS NULL;
CREATE INDEX standing_in_leader ON standing_in (leader, until_on) WHERE ended_on IS NULL;

-- Who may sign for the office and how (Art. 13; Annex I.II.7.b). The head needs no row.
CREATE TABLE signing_authority (
  id            INTEGER PRIMARY KEY,
  person        INTEGER NOT NULL REFERENCES person,
  form          TEXT    NOT NULL CHECK (form IN ('KT', 'TM', 'TUQ', 'TL', 'Q')),
  post          TEXT    NOT NULL,                    -- the signer's own, as printed
  head_post     TEXT    NOT NULL,                    -- of whom the mark stands for
  collective    TEXT    NOT NULL,                    -- whom TM. stands for
  kinds         TEXT    NOT NULL,                    -- words of kinds between commas, '' for all
  basis         TEXT    NOT NULL CHECK (basis <> ''),
  from_on       TEXT    NOT NULL,
  until_on      TEXT,
  granted_by    INTEGER NOT NULL REFERENCES person,
  ended_on      TEXT,
  ended_because TEXT,
  CHECK (from_on <= until_on),
  CHECK (form <> 'TUQ' OR (until_on IS NOT NULL AND kinds <> '')),  -- Art. 13(3)
  CHECK (form <> 'TL' OR kinds <> ''),                              -- Art. 13(4)
  CHECK ((form = 'TM') = (collective <> '')),
  CHECK ((ended_on IS NULL) = (ended_because IS NULL))
) STRICT;
CREATE INDEX signing_authority_person ON signing_authority (person);

-- Seals and devices with the office's secret key: who holds which (Art. 32). Never a key or a PIN.
CREATE TABLE custody_item (
  id     INTEGER PRIMARY KEY,
  sort   TEXT    NOT NULL CHECK (sort IN ('seal', 'key-device')),
  label  TEXT    NOT NULL,
  serial TEXT    NOT NULL,                           -- '' where there is none
  holder INTEGER NOT NULL REFERENCES person
) STRICT;
CREATE UNIQUE INDEX custody_item_serial ON custody_item (serial) WHERE serial <> '';
CREATE INDEX custody_item_holder ON custody_item (holder);

CREATE TABLE custody_event (
  id          INTEGER PRIMARY KEY,
  item        INTEGER NOT NULL REFERENCES custody_item,
  from_person INTEGER REFERENCES person,             -- NULL when the item was entered
  from_post   TEXT    NOT NULL,                      -- on that day, for the minutes
  to_person   INTEGER NOT NULL REFERENCES person,
  to_post     TEXT    NOT NULL,
  handed_on   TEXT    NOT NULL,
  permission  TEXT    NOT NULL,                      -- the written permission (Art. 32(2)(b))
  note        TEXT    NOT NULL,
  CHECK (from_person <> to_person)
) STRICT;
CREATE INDEX custody_event_item ON custody_event (item);

-- A leaver's open work, given to somebody else as a whole.
CREATE TABLE hand_over (
  id            INTEGER PRIMARY KEY,
  leaver        INTEGER NOT NULL REFERENCES person,
  leaver_post   TEXT    NOT NULL,
  receiver      INTEGER NOT NULL REFERENCES person,
  receiver_post TEXT    NOT NULL,
  handed_on     TEXT    NOT NULL,
  reason        TEXT    NOT NULL CHECK (reason <> ''),
  CHECK (leaver <> receiver)
) STRICT;
CREATE INDEX hand_over_leaver ON hand_over (leaver);

CREATE TABLE hand_over_item (
  hand_over INTEGER NOT NULL REFERENCES hand_over,
  ordinal   INTEGER NOT NULL CHECK (ordinal > 0),
  incoming  INTEGER REFERENCES incoming_document,
  part      TEXT CHECK (part IN ('lead', 'delegate', 'support', 'informed')),
  outgoing  INTEGER REFERENCES outgoing_document,
  PRIMARY KEY (hand_over, ordinal),
  CHECK ((incoming IS NULL) <> (outgoing IS NULL) AND (incoming IS NULL) = (part IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX outgoing_open_drafter ON outgoing_document (drafter) WHERE state <> 'issued';
