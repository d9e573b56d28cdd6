-- V0007 door: what happens at the door and in the registers. Documents sent back, entries corrected,
-- struck out or cancelled, paper that follows, originals to give back, registers closed.
-- Articles are those of Decree 30/2020/NĐ-CP.

-- A document returned at the door has no number, as one that waits has none (Art. 21, 22).
CREATE TABLE incoming_document_with_ends (
  id              INTEGER PRIMARY KEY,
  state           TEXT    NOT NULL,
  year            INTEGER CHECK (year BETWEEN 1945 AND 9999),
  number          INTEGER CHECK (number > 0),        -- Art. 22(2): one sequence a year
  arrived_on      TEXT    NOT NULL,
  arrived_ms      INTEGER NOT NULL,
  registered_ms   INTEGER,
  issuer          TEXT    NOT NULL,
  issuer_key      TEXT    NOT NULL,
  reference       TEXT    NOT NULL,                  -- the issuer's number and symbol, 15/QĐ-UBND
  reference_key   TEXT    NOT NULL,
  issued_on       TEXT,                              -- printed on the document
  kind            TEXT    NOT NULL,                  -- name of the kind, as the issuer calls it
  subject         TEXT    NOT NULL,
  urgency         INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 3),
  due_on          TEXT,
  medium          TEXT    NOT NULL CHECK (medium IN ('electronic', 'paper')),
  document_id     TEXT,                              -- edXML DocumentId
  another_because TEXT,                              -- why it stands beside its look-alike
  answer          INTEGER REFERENCES outgoing_document,
  asked_on        TEXT,                              -- the deadline it came with
  UNIQUE (year, number),
  CHECK ((number IS NULL) = (state IN ('received', 'returned'))),
  CHECK ((number IS NULL) = (year IS NULL))
) STRICT;
INSERT INTO incoming_document_with_ends (id, state, year, number, arrived_on, arrived_ms,
  registered_ms, issuer, issuer_key, reference, reference_key, issued_on, kind, subject, urgency,
  due_on, medium, document_id, another_because, answer, asked_on)
SELECT id, state, year, number, arrived_on, arrived_ms, registered_ms, issuer, issuer_key,
  reference, reference_key, issued_on, kind, subject, urgency, due_on, medium, document_id,
  another_because, answer, asked_on
FROM incoming_document;
DROP TABLE incoming_document;
ALTER TABLE incoming_document_with_ends RENAME TO incoming_document;
CREATE INDEX incoming_reference ON incoming_document (reference_key, issuer_key);
CREATE INDEX incoming_document_id ON incoming_document (document_id)
  WHERE document_id IS NOT NULL;
CREATE INDEX incoming_desk ON incoming_document (state, urgency, id)
  WHERE state NOT IN ('cancelled', 'resolved', 'returned', 'struck');
CREATE INDEX incoming_due ON incoming_document (due_on)
  WHERE state NOT IN ('cancelled', 'resolved', 'returned', 'struck') AND due_on IS NOT NULL;
-- Waiting at the door since a day, for closing the register of a year.
CREATE INDEX incoming_waiting ON incoming_document (arrived_on) WHERE state = 'received';

-- Scans of what came on paper (Annex I, Part II) are told apart from what came with it.
CREATE TABLE incoming_file_with_scans (
  document INTEGER NOT NULL REFERENCES incoming_document,
  ordinal  INTEGER NOT NULL,
  part     TEXT    NOT NULL CHECK (part IN ('main', 'attachment', 'message', 'scan')),
  name     TEXT    NOT NULL,                         -- a label, never a path
  file     INTEGER NOT NULL REFERENCES stored_file,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO incoming_file_with_scans (document, ordinal, part, name, file)
SELECT document, ordinal, part, name, file FROM incoming_file;
DROP TABLE incoming_file;
ALTER TABLE incoming_file_with_scans RENAME TO incoming_file;
CREATE INDEX incoming_file_file ON incoming_file (file, part);

-- Everything that came to the door, in one sequence a year, sent back or not (Art. 21). Paper that
-- follows its e-document has a line of its own.
CREATE TABLE receiving_log (
  id       INTEGER PRIMARY KEY,
  year     INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  line     INTEGER NOT NULL CHECK (line > 0),
  document INTEGER NOT NULL REFERENCES incoming_document,
  what     TEXT    NOT NULL CHECK (what IN ('document', 'paper')),
  at_ms    INTEGER NOT NULL,
  person   INTEGER NOT NULL REFERENCES person,
  via      TEXT    CHECK (via IN ('hand', 'post', 'email', 'exchange')),  -- NULL: not said
  sender   TEXT    NOT NULL,                         -- who brought or sent it, '' for the issuer
  reason   TEXT,                                     -- what the check at the door found
  note     TEXT    NOT NULL,
  UNIQUE (year, line),
  UNIQUE (document, what)
) STRICT;

-- What is marked on a document, and what is counted on it.
CREATE TABLE arrival_mark (
  document      INTEGER PRIMARY KEY REFERENCES incoming_document,
  circulation   TEXT    CHECK (circulation IN ('return', 'internal')),
  return_due_on TEXT,                                -- when the original is to be back
  given_back_on TEXT,
  given_back_to TEXT,
  copies        INTEGER CHECK (copies BETWEEN 1 AND 999),
  pages         INTEGER CHECK (pages BETWEEN 1 AND 999),   -- counted by hand, of paper
  CHECK (return_due_on IS NULL OR circulation = 'return'),
  CHECK (given_back_on IS NULL OR circulation = 'return'),
  CHECK ((given_back_on IS NULL) = (given_back_to IS NULL))
) STRICT;
CREATE INDEX arrival_mark_out ON arrival_mark (return_due_on)
  WHERE circulation = 'return' AND given_back_on IS NULL;

-- One act of correction, and each field it changed; what stood there before is kept.
CREATE TABLE correction (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES incoming_document,
  reason   TEXT    NOT NULL CHECK (reason <> ''),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_document ON correction (document);
CREATE TABLE correction_field (
  correction INTEGER NOT NULL REFERENCES correction,
  field      TEXT    NOT NULL,
  before     TEXT    NOT NULL,
  after      TEXT    NOT NULL,
  PRIMARY KEY (correction, field)
) STRICT, WITHOUT ROWID;

-- An entry struck out keeps its number for ever (Art. 22(2)).
CREATE TABLE struck_entry (
  document INTEGER PRIMARY KEY REFERENCES incoming_document,
  reason   TEXT    NOT NULL CHECK (reason <> ''),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL
) STRICT;

-- Paper of a document that was registered electronically: the same number (Art. 22(2)).
CREATE TABLE arrived_paper (
  document INTEGER PRIMARY KEY REFERENCES incoming_document,
  came_on  TEXT    NOT NULL,
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL
) STRICT;

-- What became of the issuer's wish to have a document back; kept whatever the answer was
-- (Art. 18(4), Annex VI III.8.c). The answer to the issuer is owed until it is sent.
CREATE TABLE recall_notice (
  id           INTEGER PRIMARY KEY,
  document     INTEGER NOT NULL REFERENCES incoming_document,
  by_reference TEXT    NOT NULL,                     -- the notice of the issuer
  verdict      TEXT    NOT NULL CHECK (verdict IN ('agreed', 'refused')),
  note         TEXT    NOT NULL,
  person       INTEGER NOT NULL REFERENCES person,
  at_ms        INTEGER NOT NULL,
  answer_state TEXT    NOT NULL DEFAULT 'owed' CHECK (answer_state IN ('owed', 'sent'))
) STRICT;
CREATE INDEX recall_notice_document ON recall_notice (document);

-- A document that takes the place of an earlier one.
CREATE TABLE replacement (
  document     INTEGER PRIMARY KEY REFERENCES incoming_document,  -- the earlier one
  by           INTEGER NOT NULL REFERENCES incoming_document,
  person       INTEGER NOT NULL REFERENCES person,
  at_ms        INTEGER NOT NULL,
  answer_state TEXT    NOT NULL DEFAULT 'owed' CHECK (answer_state IN ('owed', 'sent')),
  CHECK (by <> document)
) STRICT;
CREATE INDEX replacement_by ON replacement (by);

-- Metadata beyond the fields of the registers (Annex VI III.7.c); the last value counts.
CREATE TABLE extra_field (
  id       INTEGER PRIMARY KEY,
  register TEXT    NOT NULL CHECK (register IN ('incoming', 'outgoing')),
  document INTEGER NOT NULL,
  name     TEXT    NOT NULL CHECK (name <> ''),
  value    TEXT    NOT NULL CHECK (value <> ''),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX extra_field_document ON extra_field (register, document);

-- A year's register, closed as it was printed (Art. 16, 22). One opened again keeps its row.
CREATE TABLE closed_register (
  id            INTEGER PRIMARY KEY,
  register      TEXT    NOT NULL CHECK (register IN ('incoming', 'outgoing')),
  year          INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  entries       INTEGER NOT NULL CHECK (entries >= 0),
  struck        INTEGER NOT NULL CHECK (struck >= 0),
  first         TEXT    NOT NULL,                    -- as printed; '' in an empty register
  last          TEXT    NOT NULL,
  digest        TEXT    NOT NULL CHECK (length(digest) = 64),   -- SHA-256 of the printed register
  person        INTEGER NOT NULL REFERENCES person,
  at_ms         INTEGER NOT NULL,
  signed_by     INTEGER REFERENCES person,
  signed_on     TEXT,
  opened_because TEXT,
  opened_by     INTEGER REFERENCES person,
  opened_ms     INTEGER,
  CHECK ((signed_by IS NULL) = (signed_on IS NULL)),
  CHECK ((opened_because IS NULL) = (opened_ms IS NULL))
) STRICT;
CREATE UNIQUE INDEX closed_register_year ON closed_register (register, year)
  WHERE opened_ms IS NULL;
