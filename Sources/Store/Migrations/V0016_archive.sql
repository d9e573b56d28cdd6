-- V0016 archive: how dossiers fill by themselves, holds, hand-over to the archive, loans, disposal.
-- Articles are those of Decree 30/2020/NĐ-CP where no other text is named.

ALTER TABLE dossier ADD COLUMN kept_until TEXT;      -- with consent not handed over before (Art. 31(3)(d))
ALTER TABLE dossier ADD COLUMN review_on  TEXT;      -- kept beyond its term: looked at again on this day
ALTER TABLE dossier ADD COLUMN is_construction INTEGER NOT NULL DEFAULT 0
  CHECK (is_construction IN (0, 1));
ALTER TABLE dossier ADD COLUMN settled_on TEXT;      -- final settlement of construction work (Art. 30(2))
CREATE INDEX dossier_waiting ON dossier (keeper, ended_on) WHERE state IN ('closed', 'sent-back');

-- A copy of a document of the dossier in another format; the original stays (Annex VI III.5.e).
ALTER TABLE filed_document ADD COLUMN copy_of INTEGER REFERENCES dossier_item;
ALTER TABLE filed_document ADD COLUMN is_scan INTEGER NOT NULL DEFAULT 0 CHECK (is_scan IN (0, 1));
-- The scan with the body's signature: from then on a copy in law (Art. 25).
ALTER TABLE filed_document ADD COLUMN certified INTEGER REFERENCES stored_file;
ALTER TABLE filed_document ADD COLUMN certified_ms INTEGER;

-- What goes into a dossier by itself. '' stands for anything.
CREATE TABLE dossier_rule (
  id         INTEGER PRIMARY KEY,
  dossier    INTEGER NOT NULL REFERENCES dossier,
  register   TEXT    NOT NULL CHECK (register IN ('', 'incoming', 'outgoing')),
  issuer     TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  words      TEXT    NOT NULL,                       -- all of them in the subject
  is_thread  INTEGER NOT NULL CHECK (is_thread IN (0, 1)),  -- what answers, or is answered by, one in it
  added_ms   INTEGER NOT NULL,
  added_by   INTEGER NOT NULL REFERENCES person,
  dropped_ms INTEGER
) STRICT;
CREATE INDEX dossier_rule_dossier ON dossier_rule (dossier) WHERE dropped_ms IS NULL;

-- Annex VI IV.1.g: nothing held is moved, changed or destroyed, whatever else is decided.
CREATE TABLE hold (
  id             INTEGER PRIMARY KEY,
  reason         TEXT    NOT NULL,
  basis          TEXT    NOT NULL,                   -- the request or decision it rests on
  placed_ms      INTEGER NOT NULL,
  placed_by      INTEGER NOT NULL REFERENCES person,
  lifted_ms      INTEGER,
  lifted_by      INTEGER REFERENCES person,
  lifted_because TEXT    NOT NULL,
  CHECK ((lifted_ms IS NULL) = (lifted_by IS NULL) AND (lifted_ms IS NULL) = (lifted_because = ''))
) STRICT;

CREATE TABLE hold_item (
  hold     INTEGER NOT NULL REFERENCES hold,
  place    INTEGER NOT NULL CHECK (place > 0),
  dossier  INTEGER REFERENCES dossier,
  incoming INTEGER REFERENCES incoming_document,
  outgoing INTEGER REFERENCES outgoing_document,
  class    TEXT,                                     -- every dossier of it, those to come too
  PRIMARY KEY (hold, place),
  CHECK ((dossier IS NOT NULL) + (incoming IS NOT NULL) + (outgoing IS NOT NULL)
    + (class IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_item_dossier ON hold_item (dossier) WHERE dossier IS NOT NULL;
CREATE INDEX hold_item_incoming ON hold_item (incoming) WHERE incoming IS NOT NULL;
CREATE INDEX hold_item_outgoing ON hold_item (outgoing) WHERE outgoing IS NOT NULL;
CREATE INDEX hold_item_class ON hold_item (class) WHERE class IS NOT NULL;

-- Art. 30: minutes of a hand-over to the current archive, and the list under them.
CREATE TABLE submission (
  id      INTEGER PRIMARY KEY,
  year    INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  number  INTEGER NOT NULL CHECK (number > 0),       -- of the minutes in the year
  giver   INTEGER NOT NULL REFERENCES person,
  note    TEXT    NOT NULL,
  at_ms   INTEGER NOT NULL,
  UNIQUE (year, number)
) STRICT;

CREATE TABLE submission_line (
  submission INTEGER NOT NULL REFERENCES submission,
  place      INTEGER NOT NULL CHECK (place > 0),
  dossier    INTEGER NOT NULL REFERENCES dossier,
  outcome    TEXT    CHECK (outcome IN ('accepted', 'sent-back')),
  decided_ms INTEGER,
  decided_by INTEGER REFERENCES person,
  note       TEXT    NOT NULL,                       -- why it went back, or where its paper lies
  PRIMARY KEY (submission, place),
  CHECK ((outcome IS NULL) = (decided_ms IS NULL) AND (outcome IS NULL) = (decided_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX submission_line_open ON submission_line (dossier) WHERE outcome IS NULL;
CREATE INDEX submission_line_dossier ON submission_line (dossier);

CREATE TABLE loan (
  id          INTEGER PRIMARY KEY,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  borrower    INTEGER NOT NULL REFERENCES person,
  purpose     TEXT    NOT NULL,
  asked_ms    INTEGER NOT NULL,
  due_on      TEXT    NOT NULL,
  outcome     TEXT    CHECK (outcome IN ('granted', 'refused')),
  decided_ms  INTEGER,
  decided_by  INTEGER REFERENCES person,
  note        TEXT    NOT NULL,                      -- why it was refused
  returned_ms INTEGER,
  returned_to INTEGER REFERENCES person,
  CHECK ((outcome IS NULL) = (decided_ms IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
  CHECK (returned_ms IS NULL OR outcome = 'granted')
) STRICT;
CREATE INDEX loan_dossier ON loan (dossier, id);
CREATE INDEX loan_open ON loan (due_on)
  WHERE returned_ms IS NULL AND (outcome IS NULL OR outcome = 'granted');

-- TT 06/2025/TT-BNV: what is proposed for disposal, who was heard, what was decided and done.
CREATE TABLE disposal (
  id              INTEGER PRIMARY KEY,
  year            INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  number          INTEGER NOT NULL CHECK (number > 0),
  state           TEXT    NOT NULL
    CHECK (state IN ('proposed', 'decided', 'destroying', 'destroyed', 'withdrawn')),
  kept_in         INTEGER NOT NULL REFERENCES dossier,  -- the dossier of the destruction itself
  origin          TEXT    NOT NULL,                  -- of the block, for the explanatory note
  appraisal       TEXT    NOT NULL,                  -- why it has expired, earlier appraisals
  council_by      TEXT    NOT NULL,                  -- the decision that set the council up
  met_on          TEXT,
  opinion_of      TEXT    NOT NULL,                  -- of the competent body
  opinion_ref     TEXT    NOT NULL,
  opinion         TEXT    NOT NULL,
  decision        TEXT    NOT NULL,                  -- number and symbol of the decision
  decided_ms      INTEGER,
  decided_by      INTEGER REFERENCES person,
  destroyed_ms    INTEGER,
  destroyed_by    INTEGER REFERENCES person,
  made_ms         INTEGER NOT NULL,
  made_by         INTEGER NOT NULL REFERENCES person,
  UNIQUE (year, number),
  CHECK ((decision = '') = (decided_ms IS NULL) AND (decision = '') = (decided_by IS NULL)),
  CHECK ((destroyed_ms IS NULL) = (destroyed_by IS NULL))
) STRICT;
CREATE INDEX disposal_open ON disposal (state) WHERE state IN ('proposed', 'decided', 'destroying');

CREATE TABLE disposal_line (
  disposal  INTEGER NOT NULL REFERENCES disposal,
  place     INTEGER NOT NULL CHECK (place > 0),
  dossier   INTEGER NOT NULL REFERENCES dossier,
  rule      TEXT    NOT NULL,                        -- term, source and sum when it was proposed
  last_year INTEGER NOT NULL,
  outcome   TEXT    CHECK (outcome IN ('destroy', 'keep')),
  because   TEXT    NOT NULL,                        -- why it is kept
  PRIMARY KEY (disposal, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX disposal_line_dossier ON disposal_line (dossier);

CREATE TABLE disposal_member (
  disposal INTEGER NOT NULL REFERENCES disposal,
  place    INTEGER NOT NULL CHECK (place > 0),
  part     TEXT    NOT NULL CHECK (part IN ('chair', 'secretary', 'member')),
  person   INTEGER NOT NULL REFERENCES person,
  vote     TEXT    CHECK (vote IN ('for', 'against')),
  opinion  TEXT    NOT NULL,                         -- a differing one goes into the minutes
  voted_ms INTEGER,
  PRIMARY KEY (disposal, place),
  UNIQUE (disposal, person),
  CHECK ((vote IS NULL) = (voted_ms IS NULL))
) STRICT, WITHOUT ROWID;

-- What remains of the files of a dossier that was destroyed, and what is still to be removed.
CREATE TABLE destroyed_file (
  disposal    INTEGER NOT NULL REFERENCES disposal,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  place       INTEGER NOT NULL CHECK (place > 0),
  document    TEXT    NOT NULL,                      -- incoming/12, outgoing/3, filed/4
  file        INTEGER NOT NULL REFERENCES stored_file,
  kept_for    TEXT    NOT NULL,                      -- what else needs the bytes; '' for nothing
  removed_ms  INTEGER,
  PRIMARY KEY (dossier, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX destroyed_file_waiting ON destroyed_file (disposal)
  WHERE removed_ms IS NULL AND kept_for = '';
CREATE INDEX destroyed_file_file ON destroyed_file (file);

-- Art. 31(3)(đ): dossiers that went to somebody else with a leaver's open work.
CREATE TABLE hand_over_dossier (
  hand_over INTEGER NOT NULL REFERENCES hand_over,
  dossier   INTEGER NOT NULL REFERENCES dossier,
  PRIMARY KEY (hand_over, dossier)
) STRICT, WITHOUT ROWID;

-- QCVN 12:2026/BCA: what a person types besides, for acts that bind the school.
CREATE TABLE person_passphrase (
  person     INTEGER PRIMARY KEY REFERENCES person,
  hash       TEXT    NOT NULL,                       -- yescrypt, with its salt
  changed_ms INTEGER NOT NULL,
  failures   INTEGER NOT NULL CHECK (failures >= 0), -- wrong ones in a row
  failed_ms  INTEGER
) STRICT;
