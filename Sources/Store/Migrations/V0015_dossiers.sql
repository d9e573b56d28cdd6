-- V0015 dossiers: the annual file plan, dossiers and what lies in them (Decree 30/2020/NĐ-CP, Art. 28 to 31),
-- and what the office has changed of the retention schedule.

CREATE TABLE file_plan (
  year       INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 9999),
  state      TEXT    NOT NULL CHECK (state IN ('draft', 'submitted', 'approved')),
  decided_by INTEGER REFERENCES person,
  decided_ms INTEGER,
  issued_as  INTEGER REFERENCES outgoing_document,  -- the decision it goes out with
  CHECK ((decided_by IS NULL) = (decided_ms IS NULL))
) STRICT;

CREATE TABLE plan_heading (
  year  INTEGER NOT NULL REFERENCES file_plan,
  place INTEGER NOT NULL CHECK (place > 0),      -- its order among the headings
  level INTEGER NOT NULL CHECK (level IN (1, 2)),  -- I, II, III; 1, 2, 3
  title TEXT    NOT NULL,
  PRIMARY KEY (year, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_entry (
  id              INTEGER PRIMARY KEY,
  year            INTEGER NOT NULL REFERENCES file_plan,
  place           INTEGER NOT NULL CHECK (place > 0),  -- its order in the list
  heading         INTEGER NOT NULL,              -- the place of the one it stands under
  notation        TEXT    NOT NULL,              -- 01.TCCB
  title           TEXT    NOT NULL,
  class           TEXT    NOT NULL,              -- of the retention schedule; '' for none
  term            TEXT    NOT NULL,              -- in the schedule's words
  keeper          TEXT    NOT NULL,              -- who is to open it, as printed
  note            TEXT    NOT NULL,
  dropped_because TEXT,                          -- struck out in the year
  FOREIGN KEY (year, heading) REFERENCES plan_heading (year, place)
) STRICT;
CREATE INDEX plan_entry_place ON plan_entry (year, place);
CREATE UNIQUE INDEX plan_entry_notation ON plan_entry (year, notation)
  WHERE dropped_because IS NULL;

CREATE TABLE dossier (
  id           INTEGER PRIMARY KEY,
  year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  notation     TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  entry        INTEGER REFERENCES plan_entry,    -- NULL: outside the plan
  state        TEXT    NOT NULL
    CHECK (state IN ('open', 'closed', 'submitted', 'sent-back', 'archived', 'under-review',
      'to-destroy', 'destroyed', 'transferred')),
  class        TEXT    NOT NULL,
  term         TEXT    NOT NULL,                 -- of its own, longer than that of its class
  term_because TEXT    NOT NULL,
  keeper       INTEGER NOT NULL REFERENCES person,  -- who makes it
  started_on   TEXT    NOT NULL,
  ended_on     TEXT,                             -- when the work ended
  event_on     TEXT,                             -- what the term counts from, where that is an event
  note         TEXT    NOT NULL,
  opened_ms    INTEGER NOT NULL,
  closed_ms    INTEGER,
  documents    INTEGER NOT NULL DEFAULT 0 CHECK (documents >= 0),
  pages        INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0),
  CHECK ((term = '') = (term_because = '')),
  CHECK ((state = 'open') = (closed_ms IS NULL)),
  CHECK (state = 'open' OR ended_on IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX dossier_notation ON dossier (year, notation);
CREATE INDEX dossier_state ON dossier (state, id);
CREATE INDEX dossier_keeper ON dossier (keeper, id) WHERE state = 'open';

-- What lies in a dossier and in no register: a scan of paper, a book printed and signed, a copy in another
-- format.
CREATE TABLE filed_document (
  id          INTEGER PRIMARY KEY,
  title       TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  reference   TEXT    NOT NULL,
  issued_on   TEXT,
  author      TEXT    NOT NULL,
  file        INTEGER NOT NULL REFERENCES stored_file,
  name        TEXT    NOT NULL,                  -- of the file
  original_at TEXT    NOT NULL,                  -- where its paper lies; '' for what was born digital
  added_ms    INTEGER NOT NULL,
  added_by    INTEGER NOT NULL REFERENCES person
) STRICT;
CREATE INDEX filed_document_file ON filed_document (file);

CREATE TABLE dossier_item (
  id       INTEGER PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  place    INTEGER,                              -- from 1; NULL once it was taken out
  incoming INTEGER REFERENCES incoming_document,
  outgoing INTEGER REFERENCES outgoing_document,
  filed    INTEGER REFERENCES filed_document,
  pages    INTEGER CHECK (pages > 0),            -- NULL: not counted
  note     TEXT    NOT NULL,
  added_ms INTEGER NOT NULL,
  added_by INTEGER NOT NULL REFERENCES person,
  CHECK ((incoming IS NOT NULL) + (outgoing IS NOT NULL) + (filed IS NOT NULL) = 1)
) STRICT;
CREATE INDEX dossier_item_all ON dossier_item (dossier, id);
CREATE UNIQUE INDEX dossier_item_place ON dossier_item (dossier, place) WHERE place IS NOT NULL;
CREATE UNIQUE INDEX dossier_item_incoming ON dossier_item (incoming, dossier)
  WHERE incoming IS NOT NULL AND place IS NOT NULL;
CREATE UNIQUE INDEX dossier_item_outgoing ON dossier_item (outgoing, dossier)
  WHERE outgoing IS NOT NULL AND place IS NOT NULL;
CREATE UNIQUE INDEX dossier_item_filed ON dossier_item (filed, dossier)
  WHERE filed IS NOT NULL AND place IS NOT NULL;

-- Classes of the retention schedule that the office has confirmed, changed or added to those shipped.
CREATE TABLE retention_class (
  code         TEXT    PRIMARY KEY,
  heading      TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  term         TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
  note         TEXT    NOT NULL
) STRICT;
