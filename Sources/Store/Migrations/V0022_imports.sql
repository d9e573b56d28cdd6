-- V0022 imports: what old registers were taken in from, how their columns are read, and which documents
-- are open to the public.

-- One file of an old register. The journal has one line for it, with the digest over its entries.
CREATE TABLE import_batch (
  id          INTEGER PRIMARY KEY,
  register    TEXT    NOT NULL CHECK (register IN ('incoming', 'outgoing')),
  file_name   TEXT    NOT NULL,                      -- a label, never a path
  file_digest TEXT    NOT NULL CHECK (length(file_digest) = 64),
  documents   INTEGER NOT NULL CHECK (documents >= 0),
  left_out    INTEGER NOT NULL CHECK (left_out >= 0),  -- rows with problems
  entries     TEXT    NOT NULL,                      -- SHA-256 of the digests of its entries, in their order
  person      INTEGER NOT NULL REFERENCES person,
  at_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX import_batch_file ON import_batch (file_digest);

-- What each entry was when it was taken in: the digest is SHA-256 of salt and text. Both go with a
-- document that is taken out for its secrecy; the digest stays.
CREATE TABLE imported_incoming (
  document INTEGER PRIMARY KEY REFERENCES incoming_document,
  batch    INTEGER NOT NULL REFERENCES import_batch,
  line     INTEGER NOT NULL CHECK (line > 0),        -- of the file
  digest   BLOB    NOT NULL CHECK (length(digest) = 32),
  salt     BLOB    CHECK (length(salt) = 16),
  text     TEXT,
  CHECK ((salt IS NULL) = (text IS NULL))
) STRICT;

CREATE TABLE imported_outgoing (
  document INTEGER PRIMARY KEY REFERENCES outgoing_document,
  batch    INTEGER NOT NULL REFERENCES import_batch,
  line     INTEGER NOT NULL CHECK (line > 0),
  digest   BLOB    NOT NULL CHECK (length(digest) = 32),
  salt     BLOB    CHECK (length(salt) = 16),
  text     TEXT,
  CHECK ((salt IS NULL) = (text IS NULL))
) STRICT;

-- How the columns of a file with these titles are read.
CREATE TABLE import_mapping (
  id       INTEGER PRIMARY KEY,
  register TEXT    NOT NULL CHECK (register IN ('incoming', 'outgoing')),
  header   TEXT    NOT NULL,                         -- folded titles
  mapping  TEXT    NOT NULL,                         -- a field for each column
  UNIQUE (register, header)
) STRICT;

-- Issued documents anybody may read: what the open data of the office are made of (Decree 47/2020/NĐ-CP).
CREATE TABLE open_document (
  document INTEGER PRIMARY KEY REFERENCES outgoing_document,
  basis    TEXT    NOT NULL CHECK (basis <> ''),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL
) STRICT;
