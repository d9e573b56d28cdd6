-- V0006 flow: opinions on drafts, checks before approval, planned recipients, what happened to each
-- delivery, recall and what follows an issued document, those informed, and discussion.
-- Articles are those of Decree 30/2020/NĐ-CP.

-- An opinion asked of a person or a unit on a draft (Art. 10(3)). Those asked in one go are a round;
-- in a round asked in order, a step waits until all steps before it are closed.
CREATE TABLE visa (
  id             INTEGER PRIMARY KEY,
  document       INTEGER NOT NULL REFERENCES outgoing_document,
  round          INTEGER NOT NULL CHECK (round > 0),
  step           INTEGER NOT NULL CHECK (step > 0),
  person         INTEGER REFERENCES person,
  unit           TEXT    CHECK (unit <> ''),         -- its abbreviation
  asked_version  INTEGER NOT NULL,
  asked_by       INTEGER NOT NULL REFERENCES person,
  asked_ms       INTEGER NOT NULL,
  due_on         TEXT,
  note           TEXT    NOT NULL,
  closed_ms      INTEGER,
  closed_by      INTEGER REFERENCES person,
  closed_version INTEGER,                            -- the version the answer is about
  verdict        TEXT    CHECK (verdict IN ('agree', 'disagree', 'withdrawn')),
  answer         TEXT    NOT NULL DEFAULT '',
  CHECK ((person IS NULL) <> (unit IS NULL)),
  CHECK ((closed_ms IS NULL) = (verdict IS NULL) AND (closed_ms IS NULL) = (closed_by IS NULL)
    AND (closed_ms IS NULL) = (closed_version IS NULL)),
  CHECK (verdict IS NULL OR verdict = 'agree' OR answer <> '')  -- no refusal without a reason
) STRICT;
CREATE INDEX visa_document ON visa (document);
CREATE INDEX visa_of_person ON visa (person) WHERE closed_ms IS NULL AND person IS NOT NULL;
CREATE INDEX visa_of_unit ON visa (unit) WHERE closed_ms IS NULL AND unit IS NOT NULL;

-- Art. 12: two marks by two people who answer for them, on one version each.
CREATE TABLE vouching (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  part     TEXT    NOT NULL CHECK (part IN ('content', 'form')),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  UNIQUE (document, version, part),
  FOREIGN KEY (document, version) REFERENCES outgoing_version
) STRICT;

-- Whether the version was put in by whoever was to approve (Annex VI III.1.n): the checks of the
-- version before it still stand.
ALTER TABLE outgoing_version ADD COLUMN is_edit INTEGER NOT NULL DEFAULT 0
  CHECK (is_edit IN (0, 1));

-- The address book: whom a body belongs to, where it receives, and since when it is no more.
ALTER TABLE body ADD COLUMN superior INTEGER REFERENCES body;
ALTER TABLE body ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN is_electronic INTEGER NOT NULL DEFAULT 1
  CHECK (is_electronic IN (0, 1));
ALTER TABLE body ADD COLUMN closed_on TEXT;

CREATE TABLE body_group (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE body_group_member (
  body_group INTEGER NOT NULL REFERENCES body_group,
  body       INTEGER NOT NULL REFERENCES body,
  PRIMARY KEY (body_group, body)
) STRICT, WITHOUT ROWID;

-- To whom a document will go when it is issued without naming anybody.
CREATE TABLE planned_recipient (
  document INTEGER NOT NULL REFERENCES outgoing_document,
  body     INTEGER NOT NULL REFERENCES body,
  PRIMARY KEY (document, body)
) STRICT, WITHOUT ROWID;

-- Which way a document goes to a body, and what is known of it there. A document that is recalled
-- before it was handed over goes no way at all.
ALTER TABLE delivery ADD COLUMN way TEXT NOT NULL DEFAULT 'electronic'
  CHECK (way IN ('electronic', 'paper', 'none'));
ALTER TABLE delivery ADD COLUMN state TEXT;            -- NULL: nothing yet
UPDATE delivery SET way = 'paper'
  WHERE document IN (SELECT id FROM outgoing_document WHERE medium = 'paper');
UPDATE delivery SET state = 'sent' WHERE bundle IS NOT NULL;
DROP INDEX delivery_waiting;
CREATE INDEX delivery_waiting ON delivery (body, document)
  WHERE bundle IS NULL AND way = 'electronic';
CREATE INDEX delivery_attention ON delivery (state, document)
  WHERE state IN ('refused', 'recall-sent', 'recall-refused');

CREATE TABLE delivery_event (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  body     INTEGER NOT NULL,
  state    TEXT    NOT NULL,
  on_date  TEXT    NOT NULL,                         -- the day it happened there
  act      TEXT    NOT NULL,                         -- the act that brought it
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  FOREIGN KEY (document, body) REFERENCES delivery
) STRICT;
CREATE INDEX delivery_event_document ON delivery_event (document);

-- A stamped paper copy for the file, while the system does not meet Annex VI (Art. 19(2)(c)).
CREATE TABLE file_copy (
  document INTEGER PRIMARY KEY REFERENCES outgoing_document,
  due_ms   INTEGER NOT NULL,
  filed_ms INTEGER,
  filed_by INTEGER REFERENCES person,
  is_over  INTEGER NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),  -- filed, or recalled before
  CHECK ((filed_ms IS NULL) = (filed_by IS NULL) AND (filed_ms IS NULL OR is_over = 1))
) STRICT;
CREATE INDEX file_copy_due ON file_copy (document) WHERE is_over = 0;

-- Art. 18(4): the leader orders it, the clerk carries it out.
CREATE TABLE recall_order (
  document   INTEGER PRIMARY KEY REFERENCES outgoing_document,
  reason     TEXT    NOT NULL CHECK (reason <> ''),
  ordered_by INTEGER NOT NULL REFERENCES person,
  ordered_ms INTEGER NOT NULL,
  sent_by    INTEGER REFERENCES person,
  sent_ms    INTEGER,
  CHECK ((sent_by IS NULL) = (sent_ms IS NULL))
) STRICT;
CREATE INDEX recall_ordered ON recall_order (document) WHERE sent_ms IS NULL;

-- What later documents do to an issued one (Art. 18(3), 18(4)).
CREATE TABLE outgoing_link (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES outgoing_document,
  successor INTEGER NOT NULL REFERENCES outgoing_document CHECK (successor <> document),
  kind     TEXT    NOT NULL CHECK (kind IN ('replace', 'amend', 'correct', 'recall')),
  reason   TEXT    NOT NULL CHECK (reason <> ''),
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  UNIQUE (document, successor, kind)
) STRICT;
CREATE INDEX outgoing_link_successor ON outgoing_link (successor);

-- Who of the office is to know an issued document, and whether they have said so.
CREATE TABLE informed (
  id              INTEGER PRIMARY KEY,
  document        INTEGER NOT NULL REFERENCES outgoing_document,
  person          INTEGER NOT NULL REFERENCES person,
  at_ms           INTEGER NOT NULL,
  acknowledged_ms INTEGER,
  UNIQUE (document, person)
) STRICT;
CREATE INDEX informed_open ON informed (person, document) WHERE acknowledged_ms IS NULL;

-- Discussion on a document of either register, and whom it names.
CREATE TABLE remark (
  id       INTEGER PRIMARY KEY,
  incoming INTEGER REFERENCES incoming_document,
  outgoing INTEGER REFERENCES outgoing_document,
  person   INTEGER NOT NULL REFERENCES person,
  at_ms    INTEGER NOT NULL,
  text     TEXT    NOT NULL CHECK (text <> ''),
  CHECK ((incoming IS NULL) <> (outgoing IS NULL))
) STRICT;
CREATE INDEX remark_incoming ON remark (incoming) WHERE incoming IS NOT NULL;
CREATE INDEX remark_outgoing ON remark (outgoing) WHERE outgoing IS NOT NULL;

CREATE TABLE mention (
  remark   INTEGER NOT NULL REFERENCES remark,
  person   INTEGER NOT NULL REFERENCES person,
  seen_ms  INTEGER,
  PRIMARY KEY (remark, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_open ON mention (person, remark) WHERE seen_ms IS NULL;

-- Who has opened a document that concerns them (Annex VI III.5.a): the first time and the last day,
-- one row a person and document.
CREATE TABLE seen (
  incoming INTEGER NOT NULL,                         -- 0 for a document of the other register
  outgoing INTEGER NOT NULL,
  person   INTEGER NOT NULL REFERENCES person,
  first_ms INTEGER NOT NULL,
  last_ms  INTEGER NOT NULL,
  days     INTEGER NOT NULL CHECK (days > 0),        -- on how many days
  PRIMARY KEY (incoming, outgoing, person),
  CHECK ((incoming = 0) <> (outgoing = 0))
) STRICT, WITHOUT ROWID;

-- A document that was filed, recalled or cancelled is no longer open.
DROP INDEX IF EXISTS outgoing_open;
DROP INDEX IF EXISTS outgoing_desk;
DROP INDEX IF EXISTS outgoing_open_drafter;
CREATE INDEX outgoing_open_drafter ON outgoing_document (drafter)
  WHERE state NOT IN ('issued', 'filed', 'recalled', 'cancelled');
CREATE INDEX outgoing_desk ON outgoing_document (state, urgency, id)
  WHERE state NOT IN ('issued', 'filed', 'recalled', 'cancelled');
DROP INDEX IF EXISTS outgoing_open_drafter;
CREATE INDEX outgoing_open_drafter ON outgoing_document (drafter)
  WHERE state NOT IN ('issued', 'filed', 'recalled', 'cancelled');
