-- V0005 numbers: plans of sequences, kinds and councils, numbers struck out, and copies.
-- Articles are those of Decree 30/2020/NĐ-CP.

-- Art. 15(1)(c): how the head has divided the kinds in a year. The first number of a year fixes what
-- the setting said until then.
CREATE TABLE numbering_plan (
  id         INTEGER PRIMARY KEY,
  year       INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1945 AND 9999),
  division   TEXT    NOT NULL CHECK (division IN ('per-kind', 'one', 'groups')),
  groups     TEXT    NOT NULL,                       -- 'A=QĐ,NQ;B=BC'; all other kinds share one
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),  -- nobody has decided on it
  CHECK ((division = 'groups') = (groups <> ''))
) STRICT;
INSERT INTO numbering_plan (year, division, groups, is_default)
  SELECT DISTINCT year,
    coalesce((SELECT value FROM setting WHERE name = 'numbering.division'), 'per-kind'), '', 1
  FROM (SELECT year FROM outgoing_document WHERE year IS NOT NULL
    UNION SELECT year FROM struck_number);

-- Specialised kinds of the office's own (Art. 3(4)), and kinds of the decree that were closed or
-- opened since.
CREATE TABLE document_kind (
  id        INTEGER PRIMARY KEY,
  word      TEXT    NOT NULL UNIQUE CHECK (word <> ''),
  name      TEXT    NOT NULL CHECK (name <> ''),
  is_own    INTEGER NOT NULL CHECK (is_own IN (0, 1)),
  from_on   TEXT,
  closed_on TEXT,                                    -- from this day on there is none
  source    TEXT    NOT NULL CHECK (source <> '')    -- of what was said last
) STRICT;

-- Annex I.II.3.a: councils, boards and teams that issue under the school's seal.
CREATE TABLE council (
  id           INTEGER PRIMARY KEY,
  abbreviation TEXT    NOT NULL UNIQUE CHECK (abbreviation <> ''),
  name         TEXT    NOT NULL,
  head_title   TEXT    NOT NULL,
  basis        TEXT    NOT NULL CHECK (basis <> ''),
  closed_on    TEXT
) STRICT;

ALTER TABLE outgoing_document ADD COLUMN council INTEGER REFERENCES council;
-- In the symbol of an official letter: the unit or field, '' for none.
ALTER TABLE outgoing_document ADD COLUMN unit TEXT NOT NULL DEFAULT '';
UPDATE outgoing_document SET unit = (SELECT unit FROM person WHERE id = drafter);
-- Why its date runs backwards against the numbers beside it.
ALTER TABLE outgoing_document ADD COLUMN out_of_order TEXT CHECK (out_of_order <> '');
CREATE INDEX outgoing_dated ON outgoing_document (year, sequence, issued_on)
  WHERE issued_on IS NOT NULL;

-- A number that will not be issued, with or without a document; never given again (Art. 15(1)).
CREATE TABLE struck_number_new (
  id       INTEGER PRIMARY KEY,
  year     INTEGER NOT NULL,
  sequence TEXT    NOT NULL,
  number   INTEGER NOT NULL CHECK (number BETWEEN 1 AND 2147483647),
  symbol   TEXT    NOT NULL,
  document INTEGER REFERENCES outgoing_document,
  place    INTEGER NOT NULL,                         -- the last draft there was
  act      TEXT    NOT NULL,                         -- that struck it out
  reason   TEXT    NOT NULL CHECK (reason <> ''),
  person   INTEGER REFERENCES person,                -- NULL: nobody wrote it down
  at_ms    INTEGER,
  UNIQUE (year, sequence, number),
  CHECK (document IS NOT NULL OR act = 'waste')
) STRICT;
INSERT INTO struck_number_new (year, sequence, number, symbol, document, place, act, reason,
    person, at_ms)
  SELECT s.year, s.sequence, s.number, d.symbol, s.document, s.document, 'number', s.reason,
    (SELECT j.person FROM journal j WHERE j.object = 'outgoing/' || s.document
      AND j.act = 'outgoing.number' ORDER BY j.sequence DESC LIMIT 1),
    (SELECT j.at_ms FROM journal j WHERE j.object = 'outgoing/' || s.document
      AND j.act = 'outgoing.number' ORDER BY j.sequence DESC LIMIT 1)
  FROM struck_number s JOIN outgoing_document d ON d.id = s.document
  ORDER BY s.year, s.sequence, s.number;
DROP TABLE struck_number;
ALTER TABLE struck_number_new RENAME TO struck_number;
CREATE INDEX struck_place ON struck_number (place, id);
CREATE INDEX struck_document ON struck_number (document) WHERE document IS NOT NULL;

-- Art. 25 to 27: the register of copies. All forms share one sequence a year (Annex I, Part II.II.1.c).
CREATE TABLE copy (
  id         INTEGER PRIMARY KEY,
  year       INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  number     INTEGER NOT NULL CHECK (number BETWEEN 1 AND 2147483647),
  symbol     TEXT    NOT NULL,
  form       TEXT    NOT NULL CHECK (form IN ('SY', 'SL', 'TrS')),
  way        TEXT    NOT NULL CHECK (way IN ('paper-paper', 'electronic-paper',
    'paper-electronic', 'electronic-electronic')),
  incoming   INTEGER REFERENCES incoming_document,
  outgoing   INTEGER REFERENCES outgoing_document,
  reference  TEXT    NOT NULL,                       -- of what was copied, as printed
  pages      INTEGER NOT NULL CHECK (pages > 0),
  copies     INTEGER NOT NULL CHECK (copies > 0),
  recipient  TEXT    NOT NULL,
  signer     INTEGER NOT NULL REFERENCES person,
  decided_by INTEGER NOT NULL REFERENCES person,     -- Art. 27
  from_copy  TEXT,                                   -- the certified copy a copy is copied from
  reason     TEXT    NOT NULL,
  at_ms      INTEGER NOT NULL,
  struck_ms  INTEGER,
  struck_by  INTEGER REFERENCES person,
  struck_because TEXT CHECK (struck_because <> ''),
  UNIQUE (year, number),
  CHECK ((incoming IS NULL) <> (outgoing IS NULL)),
  CHECK ((form = 'SL') = (from_copy IS NOT NULL)),   -- Art. 25(2): from a certified copy only
  CHECK (way <> 'electronic-electronic' OR form = 'TrS'),  -- else the signed file is forwarded
  CHECK ((struck_ms IS NULL) = (struck_by IS NULL) AND (struck_ms IS NULL) = (struck_because IS NULL))
) STRICT;
CREATE INDEX copy_incoming ON copy (incoming) WHERE incoming IS NOT NULL;
CREATE INDEX copy_outgoing ON copy (outgoing) WHERE outgoing IS NOT NULL;
