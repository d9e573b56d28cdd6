-- V0003 calendar: days off and terms as the office has set them, and lists that put urgent documents
-- first. What came with the program is not stored; a row here takes its place.

CREATE TABLE calendar_day (
  id           INTEGER PRIMARY KEY,
  day          TEXT    NOT NULL UNIQUE CHECK (day IS date(day)),
  kind         TEXT    NOT NULL                      -- 'ordinary': what was said before is taken back
    CHECK (kind IN ('holiday', 'substitute-off', 'swapped-off', 'swapped-work', 'closed', 'ordinary')),
  title        TEXT    NOT NULL,
  source       TEXT    NOT NULL CHECK (source <> ''),  -- the announcement, or why it was taken back
  is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
  person       INTEGER NOT NULL REFERENCES person,
  at_ms        INTEGER NOT NULL
) STRICT;

-- Years whose days the office has compared with the announcement.
CREATE TABLE calendar_year (
  year   INTEGER PRIMARY KEY CHECK (year BETWEEN 1945 AND 9999),
  source TEXT    NOT NULL CHECK (source <> ''),
  person INTEGER NOT NULL REFERENCES person,
  at_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE deadline_term (
  id         INTEGER PRIMARY KEY,
  duty       TEXT    NOT NULL,
  kind       TEXT    NOT NULL,                       -- the word of a kind, '*' for all
  urgency    TEXT    NOT NULL,                       -- the word of an urgency, '*' for all
  term       TEXT    NOT NULL CHECK (term IN ('same-day', 'at-once') OR term LIKE '%:%'),
  source     TEXT    NOT NULL CHECK (source <> ''),  -- the regulation, or why it was dropped
  is_dropped INTEGER NOT NULL CHECK (is_dropped IN (0, 1)),
  person     INTEGER NOT NULL REFERENCES person,
  at_ms      INTEGER NOT NULL,
  UNIQUE (duty, kind, urgency)
) STRICT;

-- When the first signed file of the current version came: the clock of issuing and sending starts
-- there (Art. 18(1); QĐ 28/2018/QĐ-TTg, Art. 6(2)). Of earlier ones only the day is known.
ALTER TABLE outgoing_document ADD COLUMN signed_ms INTEGER;
UPDATE outgoing_document SET signed_ms = CAST(strftime('%s', signed_on) AS INTEGER) * 1000 - 25200000
  WHERE signed_on IS NOT NULL
    AND (state = 'signed' OR id IN (SELECT document FROM delivery WHERE bundle IS NULL));

-- They take the place of incoming_open and outgoing_open.
DROP INDEX IF EXISTS incoming_open;
DROP INDEX IF EXISTS outgoing_open;
CREATE INDEX incoming_desk ON incoming_document (state, urgency, id) WHERE state <> 'resolved';
CREATE INDEX incoming_due ON incoming_document (due_on)
  WHERE state <> 'resolved' AND due_on IS NOT NULL;
CREATE INDEX outgoing_desk ON outgoing_document (state, urgency, id) WHERE state <> 'issued';
