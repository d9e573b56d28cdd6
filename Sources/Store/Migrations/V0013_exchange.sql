-- V0013 exchange: statuses that are owed and that came, requests of senders that wait for a decision,
-- how a body's system wants its messages, identifiers bodies had before, and journals witnessed.

-- An identifier a body had before, or has besides (QCVN 102:2016, Decision 20/2020/QĐ-TTg: both forms of
-- one body are in use at once); of this office itself where body is NULL.
CREATE TABLE former_identifier (
  organ_id TEXT PRIMARY KEY,
  body     INTEGER REFERENCES body
) STRICT, WITHOUT ROWID;

-- How the system of a body wants its messages. Without a row: as QCVN 102:2016 has them.
CREATE TABLE exchange_profile (
  body       INTEGER PRIMARY KEY REFERENCES body,
  identifier TEXT    NOT NULL CHECK (identifier IN ('main', 'nested', 'reversed')),
  dates      TEXT    NOT NULL CHECK (dates IN ('year-first', 'day-first')),
  wraps      INTEGER NOT NULL CHECK (wraps IN (0, 1)),
  file_limit INTEGER CHECK (file_limit > 0),     -- bytes of one message file
  prefix     TEXT    NOT NULL
) STRICT;

-- The form of a bundle's messages when it was first made, where it is not the usual one.
CREATE TABLE bundle_form (
  bundle INTEGER PRIMARY KEY REFERENCES bundle,
  dates  TEXT    NOT NULL,
  wraps  INTEGER NOT NULL,
  prefix TEXT    NOT NULL
) STRICT;

-- Identifiers under which a document of ours was sent, where they are not its own.
CREATE TABLE sent_name (
  document_id TEXT PRIMARY KEY,
  document    INTEGER NOT NULL REFERENCES outgoing_document
) STRICT, WITHOUT ROWID;

-- A sender's wish about a document it sent before: to withdraw (1), update (2) or replace (3) it by
-- another document, or to have it back (status 13). It changes nothing by itself.
CREATE TABLE exchange_request (
  id          INTEGER PRIMARY KEY,
  kind        TEXT    NOT NULL CHECK (kind IN ('revoke', 'update', 'replace', 'take-back')),
  sender      TEXT    NOT NULL,                  -- From/OrganId
  target_id   TEXT    NOT NULL,                  -- DocumentId
  target      INTEGER REFERENCES incoming_document,   -- NULL: not here yet
  message     INTEGER REFERENCES incoming_document,   -- the document that asks; NULL for take-back
  reason      TEXT    NOT NULL,
  at_ms       INTEGER NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('waiting', 'foreign', 'agreed', 'declined')),
  decided_ms  INTEGER,
  decided_by  INTEGER REFERENCES person,
  note        TEXT    NOT NULL DEFAULT '',
  CHECK ((decided_ms IS NULL) = (decided_by IS NULL)),
  CHECK ((decided_ms IS NOT NULL) = (state IN ('agreed', 'declined')))
) STRICT;
CREATE INDEX exchange_request_open ON exchange_request (id) WHERE state = 'waiting';
CREATE INDEX exchange_request_target ON exchange_request (target);
CREATE INDEX exchange_request_message ON exchange_request (message);
CREATE INDEX exchange_request_lost ON exchange_request (target_id) WHERE target IS NULL;

-- A status we owe: to the sender of what came, or, to have a document of ours back, to its recipient.
CREATE TABLE owed_status (
  id          INTEGER PRIMARY KEY,
  receiver    TEXT    NOT NULL,                  -- ResponseFor/OrganId
  about       TEXT    NOT NULL,                  -- ResponseFor/DocumentId
  reference   TEXT    NOT NULL,
  issued_on   TEXT,
  code        TEXT    NOT NULL
    CHECK (code IN ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
  description TEXT    NOT NULL,
  staff       TEXT    NOT NULL,
  at_ms       INTEGER NOT NULL,                  -- its Timestamp
  person      INTEGER NOT NULL REFERENCES person,
  incoming    INTEGER REFERENCES incoming_document,
  outgoing    INTEGER REFERENCES outgoing_document,
  request     INTEGER REFERENCES exchange_request,
  bundle      INTEGER REFERENCES bundle,         -- that carried it last; NULL: waiting
  CHECK ((incoming IS NULL) <> (outgoing IS NULL)),
  CHECK ((outgoing IS NOT NULL) = (code = '13'))
) STRICT;
-- Each (document, code) is sent once a side; what answers requests, once a request.
CREATE UNIQUE INDEX owed_status_once
  ON owed_status (receiver, about, code, coalesce(request, 0));
CREATE INDEX owed_status_waiting ON owed_status (receiver, id) WHERE bundle IS NULL;
CREATE INDEX owed_status_incoming ON owed_status (incoming);
CREATE INDEX owed_status_outgoing ON owed_status (outgoing);

-- A status in a bundle, as its message stood there.
CREATE TABLE bundle_status (
  bundle  INTEGER NOT NULL REFERENCES bundle,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  status  INTEGER NOT NULL REFERENCES owed_status,
  message TEXT    NOT NULL,
  PRIMARY KEY (bundle, ordinal)
) STRICT, WITHOUT ROWID;

-- A status that came, byte for byte, and what it was about; neither for one about nothing we know.
CREATE TABLE received_status (
  id          INTEGER PRIMARY KEY,
  sender      TEXT    NOT NULL,
  about       TEXT    NOT NULL,
  code        TEXT    NOT NULL,
  stamped     TEXT    NOT NULL,                  -- its Timestamp, 2026-03-02T09:30:00
  fingerprint TEXT    NOT NULL,
  description TEXT    NOT NULL,
  staff       TEXT    NOT NULL,
  bundle_name TEXT    NOT NULL,
  received_ms INTEGER NOT NULL,
  person      INTEGER NOT NULL REFERENCES person,
  file        INTEGER NOT NULL REFERENCES stored_file,
  outgoing    INTEGER REFERENCES outgoing_document,
  body        INTEGER REFERENCES body,
  incoming    INTEGER REFERENCES incoming_document,
  request     INTEGER REFERENCES exchange_request,
  CHECK ((outgoing IS NULL) = (body IS NULL)),
  UNIQUE (sender, about, code, stamped)
) STRICT;
CREATE INDEX received_status_outgoing ON received_status (outgoing, body);
CREATE INDEX received_status_unmatched ON received_status (id)
  WHERE outgoing IS NULL AND incoming IS NULL AND request IS NULL;

-- Size and head of another office's journal, as a bundle of it said: whoever rewrites that journal
-- would have to have these back.
CREATE TABLE witnessed_journal (
  id          INTEGER PRIMARY KEY,
  sender      TEXT    NOT NULL,
  bundle_name TEXT    NOT NULL,
  checkpoint  TEXT    NOT NULL,
  received_ms INTEGER NOT NULL,
  UNIQUE (sender, bundle_name)
) STRICT;
