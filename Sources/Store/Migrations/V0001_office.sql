-- V0001 office: people, bodies, both registers, exchange and the journal.
-- Dates are civil dates of the office, ISO 8601 text; instants (_ms) are UTC milliseconds.
-- Articles are those of Decree 30/2020/NĐ-CP.

CREATE TABLE office (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT    NOT NULL,
  organ_id     TEXT    NOT NULL,
  abbreviation TEXT    NOT NULL,                     -- in symbols, fixed by the head (Annex I.II.3.b)
  place        TEXT    NOT NULL,
  is_rehearsal INTEGER NOT NULL CHECK (is_rehearsal IN (0, 1))
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id         INTEGER PRIMARY KEY,
  handle     TEXT NOT NULL UNIQUE,                   -- typed in commands
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,                          -- folded, for matching
  post       TEXT NOT NULL,
  unit       TEXT NOT NULL,                          -- abbreviation, '' for none
  account    TEXT UNIQUE,                            -- operating-system user
  retired_on TEXT
) STRICT;

CREATE TABLE person_role (
  person INTEGER NOT NULL REFERENCES person,
  role   TEXT    NOT NULL,
  PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  id          INTEGER PRIMARY KEY,
  organ_id    TEXT    NOT NULL UNIQUE,               -- QĐ 20/2020/QĐ-TTg
  name        TEXT    NOT NULL,
  name_key    TEXT    NOT NULL,
  is_superior INTEGER NOT NULL CHECK (is_superior IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX body_superior ON body (is_superior) WHERE is_superior = 1;
CREATE INDEX body_name ON body (name_key);

-- Files lie in files/ under their SHA-256; a row comes only after the bytes are on the disk.
CREATE TABLE stored_file (
  id                 INTEGER PRIMARY KEY,
  digest             TEXT    NOT NULL UNIQUE CHECK (length(digest) = 64),
  size               INTEGER NOT NULL CHECK (size >= 0),  -- bytes
  is_kept            INTEGER NOT NULL CHECK (is_kept IN (0, 1)),
  structure          TEXT    NOT NULL CHECK (structure IN ('pdf', 'unreadable', 'other')),
  pages              INTEGER,
  signatures         INTEGER,                        -- filled fields; no statement on validity
  unreadable_because TEXT
) STRICT;

CREATE TABLE incoming_document (
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
  UNIQUE (year, number),
  CHECK ((number IS NULL) = (state = 'received')),
  CHECK ((number IS NULL) = (year IS NULL))
) STRICT;
CREATE INDEX incoming_reference ON incoming_document (reference_key, issuer_key);
CREATE INDEX incoming_document_id ON incoming_document (document_id)
  WHERE document_id IS NOT NULL;
CREATE INDEX incoming_open ON incoming_document (state, due_on) WHERE state <> 'resolved';

CREATE TABLE incoming_file (
  document INTEGER NOT NULL REFERENCES incoming_document,
  ordinal  INTEGER NOT NULL,
  part     TEXT    NOT NULL CHECK (part IN ('main', 'attachment', 'message')),
  name     TEXT    NOT NULL,                         -- a label, never a path
  file     INTEGER NOT NULL REFERENCES stored_file,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_file_file ON incoming_file (file, part);

CREATE TABLE assignment (
  id          INTEGER PRIMARY KEY,
  document    INTEGER NOT NULL REFERENCES incoming_document,
  person      INTEGER NOT NULL REFERENCES person,
  part        TEXT    NOT NULL CHECK (part IN ('lead', 'support')),
  due_on      TEXT,
  assigned_ms INTEGER NOT NULL,
  accepted_ms INTEGER,
  ended_ms    INTEGER
) STRICT;
CREATE UNIQUE INDEX assignment_lead ON assignment (document)   -- Art. 23(2): exactly one lead
  WHERE part = 'lead' AND ended_ms IS NULL;
CREATE INDEX assignment_document ON assignment (document);
CREATE INDEX assignment_open ON assignment (person, part) WHERE ended_ms IS NULL;

CREATE TABLE opinion (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES incoming_document,
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  act      TEXT    NOT NULL,                         -- the action it was given with
  text     TEXT    NOT NULL
) STRICT;
CREATE INDEX opinion_document ON opinion (document);

CREATE TABLE outgoing_document (
  id          INTEGER PRIMARY KEY,
  state       TEXT    NOT NULL,
  kind        TEXT    NOT NULL,                      -- the word of the kind (Annex III.I)
  subject     TEXT    NOT NULL,
  urgency     INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 3),
  drafter     INTEGER NOT NULL REFERENCES person,
  drafted_on  TEXT    NOT NULL,
  version     INTEGER NOT NULL CHECK (version > 0),
  answers     INTEGER REFERENCES incoming_document,
  symbol      TEXT    NOT NULL,
  year        INTEGER CHECK (year BETWEEN 1945 AND 9999),
  sequence    TEXT,
  number      INTEGER CHECK (number > 0),            -- Art. 15(1): from 01 in each sequence and year
  reference_key TEXT,
  approved_version INTEGER,                          -- Art. 11: void as soon as version moves on
  signed_on   TEXT,                                  -- the day the signed file came: its date
  issued_on   TEXT,
  issued_ms   INTEGER,
  medium      TEXT    CHECK (medium IN ('electronic', 'paper')),
  document_id TEXT UNIQUE,                           -- edXML DocumentId, given at issue
  UNIQUE (year, sequence, number),
  CHECK ((number IS NULL) = (year IS NULL) AND (number IS NULL) = (sequence IS NULL)),
  CHECK (state <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX outgoing_reference ON outgoing_document (reference_key, year)
  WHERE number IS NOT NULL;                          -- Art. 15(1): unique in the year
CREATE INDEX outgoing_open ON outgoing_document (state) WHERE state <> 'issued';
CREATE INDEX outgoing_issued ON outgoing_document (issued_on) WHERE issued_on IS NOT NULL;

-- Numbers that were reserved and never issued: struck out, never given again.
CREATE TABLE struck_number (
  year     INTEGER NOT NULL,
  sequence TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES outgoing_document,
  reason   TEXT    NOT NULL,
  PRIMARY KEY (year, sequence, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE outgoing_version (
  document INTEGER NOT NULL REFERENCES outgoing_document,
  version  INTEGER NOT NULL CHECK (version > 0),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  PRIMARY KEY (document, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE outgoing_file (
  document INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  part     TEXT    NOT NULL CHECK (part IN ('main', 'attachment', 'signed')),
  name     TEXT    NOT NULL,
  file     INTEGER NOT NULL REFERENCES stored_file,
  PRIMARY KEY (document, version, ordinal),
  FOREIGN KEY (document, version) REFERENCES outgoing_version
) STRICT, WITHOUT ROWID;
CREATE INDEX outgoing_file_file ON outgoing_file (file);

CREATE TABLE decision (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  verdict  TEXT    NOT NULL CHECK (verdict IN ('approved', 'returned')),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  digests  TEXT    NOT NULL,                         -- SHA-256 of every file decided upon, a line each
  FOREIGN KEY (document, version) REFERENCES outgoing_version
) STRICT;
CREATE INDEX decision_document ON decision (document);

-- A transfer bundle with everything it said when it was first made, so that it can be made again
-- byte for byte: names that change later do not change it.
CREATE TABLE bundle (
  id            INTEGER PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE,             -- organ, date, running number
  body          INTEGER NOT NULL REFERENCES body,
  dated_on      TEXT    NOT NULL,
  running       INTEGER NOT NULL CHECK (running > 0),
  at_ms         INTEGER NOT NULL,
  person        INTEGER NOT NULL REFERENCES person,
  organization  TEXT    NOT NULL,
  contact_name  TEXT    NOT NULL,
  description   TEXT    NOT NULL,
  receiver_name TEXT    NOT NULL,
  receiver_id   TEXT    NOT NULL,
  checkpoint    TEXT    NOT NULL,                    -- size and head of the journal at that moment
  tag_digest    TEXT    NOT NULL CHECK (length(tag_digest) = 64),  -- SHA-256 of its tag manifest
  finished_ms   INTEGER,                             -- when it first lay whole in its folder
  UNIQUE (dated_on, running)
) STRICT;

CREATE TABLE bundle_item (
  bundle   INTEGER NOT NULL REFERENCES bundle,
  ordinal  INTEGER NOT NULL CHECK (ordinal > 0),
  document INTEGER NOT NULL REFERENCES outgoing_document,
  message  TEXT    NOT NULL,                         -- the edXML message without its attachments
  PRIMARY KEY (bundle, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_file (
  bundle   INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  name     TEXT    NOT NULL,
  file     INTEGER NOT NULL REFERENCES stored_file,
  PRIMARY KEY (bundle, ordinal, position),
  FOREIGN KEY (bundle, ordinal) REFERENCES bundle_item
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  document INTEGER NOT NULL REFERENCES outgoing_document,
  body     INTEGER NOT NULL REFERENCES body,
  bundle   INTEGER REFERENCES bundle,                -- that carried it first
  PRIMARY KEY (document, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_waiting ON delivery (body, document) WHERE bundle IS NULL;

CREATE TABLE received_message (
  id           INTEGER PRIMARY KEY,
  sender       TEXT    NOT NULL,                     -- From/OrganId
  document_id  TEXT    NOT NULL,
  business     INTEGER NOT NULL CHECK (business BETWEEN 0 AND 3),
  fingerprint  TEXT    NOT NULL,
  bundle_name  TEXT    NOT NULL,
  received_ms  INTEGER NOT NULL,
  document     INTEGER NOT NULL REFERENCES incoming_document,
  UNIQUE (sender, document_id, business)
) STRICT;
CREATE INDEX received_message_document ON received_message (document);

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  at_ms    INTEGER NOT NULL,
  person   INTEGER NOT NULL,
  act      TEXT    NOT NULL,
  object   TEXT    NOT NULL,
  digest   TEXT    NOT NULL,
  hash     TEXT    NOT NULL
) STRICT;
CREATE INDEX journal_object ON journal (object, sequence);

-- What a line was about, with the salt that keeps its digest from being guessed.
CREATE TABLE journal_detail (
  sequence INTEGER PRIMARY KEY REFERENCES journal,
  salt     BLOB NOT NULL CHECK (length(salt) = 16),
  text     TEXT NOT NULL
) STRICT;

-- What a person had typed when the link broke.
CREATE TABLE form_draft (
  person   INTEGER NOT NULL REFERENCES person,
  form     TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  saved_ms INTEGER NOT NULL,
  PRIMARY KEY (person, form)
) STRICT, WITHOUT ROWID;

-- Folded words of both registers; row 2n is incoming document n, row 2n + 1 outgoing document n.
CREATE VIRTUAL TABLE search USING fts5 (text, content = '', tokenize = 'unicode61');
