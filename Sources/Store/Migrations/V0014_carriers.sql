-- V0014 carriers: the programs that carry bundles to a body and from it, and how far each bundle is.

-- Without words bundles are carried by hand.
CREATE TABLE carrier (
  body        INTEGER PRIMARY KEY REFERENCES body,
  send        TEXT    NOT NULL,                  -- the words, a line each
  receive     TEXT    NOT NULL,
  answers     INTEGER NOT NULL CHECK (answers IN (0, 1)),  -- whether it answers with receipts
  since_ms    INTEGER NOT NULL,                  -- bundles made before are not carried by themselves
  received_ms INTEGER,                           -- when it was last asked for what has come,
  result      TEXT,                              -- and how that ended
  said        TEXT,
  CHECK ((received_ms IS NULL) = (result IS NULL) AND (result IS NULL) = (said IS NULL))
) STRICT;

-- A bundle on its way through the outbox; one exported elsewhere has no row.
CREATE TABLE dispatch (
  bundle    INTEGER PRIMARY KEY REFERENCES bundle,
  body      INTEGER NOT NULL REFERENCES body,
  state     TEXT    NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'unanswered')),
  attempts  INTEGER NOT NULL DEFAULT 0,          -- that failed since it was queued last
  times     INTEGER NOT NULL DEFAULT 0,          -- how often it was handed over
  queued_ms INTEGER NOT NULL,
  sent_ms   INTEGER,                             -- when it was handed over last
  next_ms   INTEGER,                             -- when it is tried, or goes again without an answer
  is_open   INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),  -- whether anything is to come
  CHECK ((sent_ms IS NULL) = (times = 0))
) STRICT;
CREATE INDEX dispatch_open ON dispatch (body, bundle) WHERE is_open = 1;

CREATE TABLE dispatch_attempt (
  id       INTEGER PRIMARY KEY,
  bundle   INTEGER NOT NULL REFERENCES dispatch,
  at_ms    INTEGER NOT NULL,
  ended_ms INTEGER,
  result   TEXT,                                 -- NULL: ended before anybody knew
  said     TEXT,
  CHECK ((ended_ms IS NULL) = (result IS NULL) AND (result IS NULL) = (said IS NULL))
) STRICT;
CREATE INDEX dispatch_attempt_bundle ON dispatch_attempt (bundle, id);

CREATE INDEX bundle_body ON bundle (body, id);
