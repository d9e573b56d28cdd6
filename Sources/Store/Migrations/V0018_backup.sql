-- V0017 backup: copies of the office that were made elsewhere, and tries to restore one.

CREATE TABLE backup (
  id            INTEGER PRIMARY KEY,
  at_ms         INTEGER NOT NULL,
  place         TEXT    NOT NULL,                -- the folder, as the machine called it then
  generation    TEXT    NOT NULL,                -- its name in the place
  manifest      TEXT    NOT NULL CHECK (length(manifest) = 64),  -- SHA-256: seals the whole generation
  files         INTEGER NOT NULL CHECK (files >= 0),
  bytes         INTEGER NOT NULL CHECK (bytes >= 0),
  lacking       INTEGER NOT NULL CHECK (lacking >= 0),  -- stored files the office had no more, or not whole
  journal_lines INTEGER NOT NULL,
  made_by       INTEGER NOT NULL REFERENCES person
) STRICT;
CREATE INDEX backup_generation ON backup (generation);

CREATE TABLE backup_drill (
  id            INTEGER PRIMARY KEY,
  at_ms         INTEGER NOT NULL,
  place         TEXT    NOT NULL,
  generation    TEXT    NOT NULL,
  faults        INTEGER NOT NULL CHECK (faults >= 0),  -- what did not agree; 0: it passed
  files         INTEGER NOT NULL CHECK (files >= 0),
  journal_lines INTEGER NOT NULL,
  made_by       INTEGER NOT NULL REFERENCES person
) STRICT;
