-- People and their rights: a passphrase somebody else has set, changes of rights nobody competent has
-- confirmed yet, and documents and dossiers that only named people see.

ALTER TABLE person_passphrase ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0
  CHECK (must_change IN (0, 1));

CREATE TABLE rights_change (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  -- Roles with commas between them.
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  changed_ms INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES person (id),
  confirmed_ms INTEGER,
  confirmed_by INTEGER REFERENCES person (id),
  CHECK ((confirmed_ms IS NULL) = (confirmed_by IS NULL))
) STRICT;
CREATE INDEX rights_change_open ON rights_change (person) WHERE confirmed_ms IS NULL;

-- Whoever may see a limited document or dossier besides those who see all by their duty. One line says
-- that it is limited.
CREATE TABLE reader (
  id INTEGER PRIMARY KEY,
  incoming INTEGER REFERENCES incoming_document (id),
  outgoing INTEGER REFERENCES outgoing_document (id),
  dossier INTEGER REFERENCES dossier (id),
  person INTEGER NOT NULL REFERENCES person (id),
  CHECK ((incoming IS NULL) + (outgoing IS NULL) + (dossier IS NULL) = 2)
) STRICT;
CREATE UNIQUE INDEX reader_incoming ON reader (incoming, person) WHERE incoming IS NOT NULL;
CREATE UNIQUE INDEX reader_outgoing ON reader (outgoing, person) WHERE outgoing IS NOT NULL;
CREATE UNIQUE INDEX reader_dossier ON reader (dossier, person) WHERE dossier IS NOT NULL;
