-- V0012 verdicts: whom the office trusts, what checks of signatures have found, how files stay whole,
-- and who has signed a decision with a key of their own.

-- A certificate the office trusts or builds chains with, a list of certificates taken back, or the
-- certificate somebody here signs with. Its file lies in the folder `trust`, named by this fingerprint;
-- a file there without a row is trusted by nobody.
CREATE TABLE trust_entry (
  id             INTEGER PRIMARY KEY,
  name           TEXT    NOT NULL,              -- what the office calls it
  purpose        TEXT    NOT NULL
    CHECK (purpose IN ('root', 'intermediate', 'revocation', 'signer', 'seal')),
  person         INTEGER REFERENCES person,     -- who signs with it
  fingerprint    TEXT    NOT NULL CHECK (length(fingerprint) = 64),  -- SHA-256 of its DER
  subject        TEXT    NOT NULL,              -- whose it is, as it says itself
  issuer         TEXT    NOT NULL,
  valid_from_ms  INTEGER,                       -- of a revocation list: when it was made
  valid_until_ms INTEGER,                       -- of a revocation list: when the next is due
  added_ms       INTEGER NOT NULL,
  added_by       INTEGER NOT NULL REFERENCES person,
  removed_ms     INTEGER,
  removed_by     INTEGER REFERENCES person,
  reason         TEXT,
  CHECK ((purpose = 'signer') = (person IS NOT NULL)),
  CHECK ((removed_ms IS NULL) = (removed_by IS NULL)),
  CHECK ((removed_ms IS NULL) = (reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX trust_entry_open ON trust_entry (fingerprint) WHERE removed_ms IS NULL;

-- Checks of signatures that were made together, by the same means and for the same moment.
CREATE TABLE check_batch (
  id      INTEGER PRIMARY KEY,
  at_ms   INTEGER NOT NULL,                     -- the moment certificates were judged for
  person  INTEGER NOT NULL REFERENCES person,
  openssl TEXT    NOT NULL,                     -- its version, empty if it was not there
  rules   TEXT    NOT NULL,                     -- those of the program, by their number
  trust   TEXT    NOT NULL                      -- digest over the trust store
) STRICT;

-- The check of one file. A verdict is history: a row for each check, none is changed.
CREATE TABLE signature_check (
  id           INTEGER PRIMARY KEY,
  batch        INTEGER NOT NULL REFERENCES check_batch,
  file         INTEGER NOT NULL REFERENCES stored_file,
  verdict      TEXT    NOT NULL,                -- as --tsv calls it
  unreadable   TEXT,                            -- the code that says why
  empty_fields INTEGER NOT NULL,
  orphans      INTEGER NOT NULL
) STRICT;
CREATE INDEX signature_check_file ON signature_check (file, id);
CREATE INDEX signature_check_batch ON signature_check (batch);

-- What a check found of each signature, in the order of the form.
CREATE TABLE checked_signature (
  signature_check INTEGER NOT NULL REFERENCES signature_check,
  position        INTEGER NOT NULL,
  field           TEXT    NOT NULL,
  kind            TEXT    NOT NULL,
  sub_filter      TEXT    NOT NULL,
  coverage        TEXT,
  aftermath       TEXT,
  intact          TEXT    NOT NULL,
  trusted         TEXT    NOT NULL,
  time_stamp      TEXT    NOT NULL,
  signed_ms       INTEGER,
  digest          TEXT    NOT NULL,
  algorithm       TEXT    NOT NULL,
  signer          TEXT,                         -- NULL: no certificate could be read
  body            TEXT,
  issuer          TEXT,
  serial          TEXT,
  valid_from_ms   INTEGER,
  valid_until_ms  INTEGER,
  fingerprint     TEXT,
  is_seal         INTEGER,
  PRIMARY KEY (signature_check, position)
) STRICT, WITHOUT ROWID;

-- The findings of a check, the weightiest first.
CREATE TABLE check_finding (
  signature_check INTEGER NOT NULL,
  position        INTEGER NOT NULL,
  number          INTEGER NOT NULL,
  code            TEXT    NOT NULL,
  detail          TEXT    NOT NULL,             -- a name, empty if there is none
  amount          INTEGER,                      -- a count, a time or an object, as the code has it
  PRIMARY KEY (signature_check, position, number),
  FOREIGN KEY (signature_check, position) REFERENCES checked_signature
) STRICT, WITHOUT ROWID;

-- Digests besides SHA-256, for the day that weakens: taken while SHA-256 still held. They are added in
-- batches; the journal has a digest over each.
CREATE TABLE file_digest (
  file      INTEGER NOT NULL REFERENCES stored_file,
  algorithm TEXT    NOT NULL CHECK (algorithm IN ('sha512')),
  digest    TEXT    NOT NULL,
  batch     INTEGER NOT NULL,
  added_ms  INTEGER NOT NULL,
  PRIMARY KEY (file, algorithm)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_digest_batch ON file_digest (batch, file);

-- When a file was last read again from its first byte to its last, and whether it was what it was.
CREATE TABLE file_scrub (
  file   INTEGER PRIMARY KEY REFERENCES stored_file,
  at_ms  INTEGER NOT NULL,
  result TEXT    NOT NULL CHECK (result IN ('sound', 'changed', 'missing', 'unreadable'))
) STRICT;
CREATE INDEX file_scrub_at ON file_scrub (at_ms);
CREATE INDEX file_scrub_bad ON file_scrub (file) WHERE result <> 'sound';

-- The root of a tree of digests over all files there were, and over all tokens there were.
CREATE TABLE evidence_root (
  id         INTEGER PRIMARY KEY,
  at_ms      INTEGER NOT NULL,
  last_file  INTEGER NOT NULL,                  -- the newest file in the tree; all before it are too
  last_token INTEGER NOT NULL,                  -- the same of tokens; 0 if there was none
  leaves     INTEGER NOT NULL CHECK (leaves > 0),
  root       TEXT    NOT NULL CHECK (length(root) = 64)
) STRICT;

-- The time an authority gave for a root, as its token (RFC 3161) came.
CREATE TABLE evidence_token (
  id          INTEGER PRIMARY KEY,
  root        INTEGER NOT NULL REFERENCES evidence_root,
  token       BLOB    NOT NULL,
  digest      TEXT    NOT NULL CHECK (length(digest) = 64),  -- SHA-256 of the token: a leaf later
  at_ms       INTEGER NOT NULL,                 -- the time in it
  authority   TEXT    NOT NULL,
  -- What was found when it was attached: an authority one trusts, a signature that is whole, or
  -- nothing, since nobody could be asked.
  standing    TEXT    NOT NULL CHECK (standing IN ('trusted', 'intact', 'unchecked')),
  attached_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX evidence_token_digest ON evidence_token (digest);
CREATE INDEX evidence_token_root ON evidence_token (root);

-- The SSH keys a person comes and signs with.
CREATE TABLE person_key (
  id          INTEGER PRIMARY KEY,
  person      INTEGER NOT NULL REFERENCES person,
  kind        TEXT    NOT NULL,                 -- ssh-ed25519, sk-ssh-ed25519@openssh.com
  key         TEXT    NOT NULL,                 -- Base64, as in authorized_keys
  fingerprint TEXT    NOT NULL,                 -- SHA256:…, as ssh-keygen prints it
  comment     TEXT    NOT NULL,
  added_ms    INTEGER NOT NULL,
  removed_ms  INTEGER
) STRICT;
CREATE UNIQUE INDEX person_key_open ON person_key (fingerprint) WHERE removed_ms IS NULL;
CREATE INDEX person_key_person ON person_key (person);

-- A decision that its person has signed with a key of their own, and the statement that was signed.
CREATE TABLE decision_signature (
  decision    INTEGER PRIMARY KEY REFERENCES decision,
  statement   TEXT    NOT NULL,
  signature   TEXT    NOT NULL,                 -- SSHSIG, in its armour
  key         INTEGER NOT NULL REFERENCES person_key,
  attached_ms INTEGER NOT NULL
) STRICT;

-- What was printed last for a person to sign, kept until it comes back signed. It weighs nothing by
-- itself: what comes back is compared with the records line by line.
CREATE TABLE approval_statement (
  document INTEGER NOT NULL REFERENCES outgoing_document,
  person   INTEGER NOT NULL REFERENCES person,
  text     TEXT    NOT NULL,
  PRIMARY KEY (document, person)
) STRICT, WITHOUT ROWID;
