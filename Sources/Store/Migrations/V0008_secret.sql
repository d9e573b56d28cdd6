-- V0008 secret: documents with a state secret that slipped in. They may not lie on a networked system
-- (Law 117/2025/QH15, Art. 5): frozen at once, taken out once they stand in the separate secret book
-- (Decree 30/2020/NĐ-CP, Art. 16(3), 22(4)).

-- Stays set once the document is taken out: its number stays in the register, its content does not.
ALTER TABLE incoming_document ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0
  CHECK (frozen IN (0, 1));
ALTER TABLE outgoing_document ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0
  CHECK (frozen IN (0, 1));

CREATE TABLE secret_freeze (
  id           INTEGER PRIMARY KEY,
  register     TEXT    NOT NULL CHECK (register IN ('incoming', 'outgoing')),
  document     INTEGER NOT NULL,
  level        TEXT    NOT NULL CHECK (level IN ('mat', 'toi-mat', 'tuyet-mat')),
  note         TEXT    NOT NULL CHECK (note <> ''),
  person       INTEGER NOT NULL REFERENCES person,
  at_ms        INTEGER NOT NULL,
  digests      TEXT    NOT NULL,                     -- SHA-256 of every file of it, a line each
  taken_out_ms INTEGER,
  taken_out_by INTEGER REFERENCES person,
  book_entry   TEXT    CHECK (book_entry <> ''),     -- where it stands in the separate secret book
  UNIQUE (register, document),
  CHECK ((taken_out_ms IS NULL) = (taken_out_by IS NULL)
    AND (taken_out_ms IS NULL) = (book_entry IS NULL))
) STRICT;

-- The lines of the journal whose text went with a document: their digests stay in the chain.
CREATE TABLE secret_gap (
  sequence INTEGER PRIMARY KEY REFERENCES journal,
  freeze   INTEGER NOT NULL REFERENCES secret_freeze
) STRICT;
CREATE INDEX secret_gap_freeze ON secret_gap (freeze);

-- Which bundles hold a document or a file.
CREATE INDEX bundle_item_document ON bundle_item (document);
CREATE INDEX bundle_file_file ON bundle_file (file);
