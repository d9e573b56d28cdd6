-- V0017 journal: looking through the journal by person and act, the key checkpoints are signed with,
-- checkpoints of the office's own and those of others, what was opened, and who was not let in.

CREATE INDEX journal_person ON journal (person);
CREATE INDEX journal_act ON journal (act);

-- Public halves; the secret one of the last lies in keys/ of the office's folder, and nowhere else.
CREATE TABLE journal_key (
  id          INTEGER PRIMARY KEY,
  key         TEXT    NOT NULL UNIQUE,               -- Base64, as in a line of OpenSSH
  fingerprint TEXT    NOT NULL UNIQUE,               -- SHA256:…
  made_ms     INTEGER NOT NULL,
  person      INTEGER NOT NULL REFERENCES person
) STRICT;

-- What was made daily and on demand; what went into a bundle stands with the bundle.
CREATE TABLE journal_checkpoint (
  id     INTEGER PRIMARY KEY,
  size   INTEGER NOT NULL CHECK (size >= 0),         -- lines of the journal
  head   TEXT    NOT NULL CHECK (length(head) = 64), -- hash of the last of them
  at_ms  INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  key    INTEGER REFERENCES journal_key,             -- NULL: unsigned
  text   TEXT    NOT NULL                            -- all of it, signature included
) STRICT;

-- A checkpoint of another office, taken apart; in rows of before V0017 standing is NULL.
ALTER TABLE witnessed_journal ADD COLUMN size INTEGER;
ALTER TABLE witnessed_journal ADD COLUMN head TEXT;
ALTER TABLE witnessed_journal ADD COLUMN previous_size INTEGER;
ALTER TABLE witnessed_journal ADD COLUMN previous_head TEXT;
ALTER TABLE witnessed_journal ADD COLUMN stated_ms INTEGER;      -- when it was made, as it says
ALTER TABLE witnessed_journal ADD COLUMN standing TEXT
  CHECK (standing IN ('unsigned', 'unknown-key', 'unchecked', 'forged'));
ALTER TABLE witnessed_journal ADD COLUMN fingerprint TEXT;
UPDATE witnessed_journal SET
  size = CAST(substr(checkpoint, 6) AS INTEGER),
  head = substr(checkpoint, instr(checkpoint, 'head ') + 5, 64)
WHERE checkpoint LIKE 'size %head %';
CREATE INDEX witnessed_journal_sender ON witnessed_journal (sender, id);

-- How often a person has opened something on a day of the office's clock: apart from the chain.
CREATE TABLE opening (
  what    TEXT    NOT NULL,                          -- system, incoming/12, dossier/3
  person  INTEGER NOT NULL REFERENCES person,
  day     TEXT    NOT NULL,
  count   INTEGER NOT NULL CHECK (count > 0),
  last_ms INTEGER NOT NULL,
  PRIMARY KEY (what, person, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX opening_person ON opening (person, what);

-- The file in which openings wait to be counted, and how many of its bytes have been.
CREATE TABLE opening_file (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL CHECK (number > 0),
  bytes  INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;
INSERT INTO opening_file (id, number, bytes) VALUES (1, 1, 0);

-- Accounts nobody in the office has: when the journal told of one last, and how often it came since.
CREATE TABLE refused_visit (
  account TEXT    PRIMARY KEY,
  told_ms INTEGER NOT NULL,
  waiting INTEGER NOT NULL CHECK (waiting >= 0)
) STRICT, WITHOUT ROWID;
