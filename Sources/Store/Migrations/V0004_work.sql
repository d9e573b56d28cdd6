-- V0004 work: an incoming document is split into pieces of work, each with a lead, a deadline and
-- an end of its own. What was assigned before becomes the first piece of its document.
-- Articles are those of Decree 30/2020/NĐ-CP.

CREATE TABLE work (
  id                INTEGER PRIMARY KEY,
  document          INTEGER NOT NULL REFERENCES incoming_document,
  ordinal           INTEGER NOT NULL CHECK (ordinal > 0),
  state             TEXT    NOT NULL CHECK (state IN
    ('assigned', 'accepted', 'reported', 'done', 'refused', 'withdrawn')),
  task              TEXT    NOT NULL,                -- '' where the document says it
  assigner          INTEGER NOT NULL REFERENCES person,  -- who may move its deadline
  asks_confirmation INTEGER NOT NULL CHECK (asks_confirmation IN (0, 1)),
  result            TEXT,                            -- how it ended (Annex IV VIII)
  answer            INTEGER REFERENCES outgoing_document,
  UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX work_returned ON work (assigner, document)  -- waits for whoever assigned it
  WHERE state IN ('reported', 'refused');

-- Every deadline a piece of work had; the one that holds is the last.
CREATE TABLE deadline (
  id     INTEGER PRIMARY KEY,
  work   INTEGER NOT NULL REFERENCES work,
  due_on TEXT    NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  at_ms  INTEGER NOT NULL,
  reason TEXT    NOT NULL                            -- '' for the first
) STRICT;
CREATE INDEX deadline_work ON deadline (work);

INSERT INTO work (document, ordinal, state, task, assigner, asks_confirmation, answer)
SELECT d.id, 1, CASE d.state WHEN 'resolved' THEN 'done' ELSE d.state END, '',
  coalesce(
    (SELECT j.person FROM journal j JOIN person p ON p.id = j.person
      WHERE j.object = 'incoming/' || d.id AND j.act = 'incoming.assign'
      ORDER BY j.sequence LIMIT 1),
    (SELECT a.person FROM assignment a WHERE a.document = d.id ORDER BY a.id LIMIT 1)),
  0, d.answer
FROM incoming_document d WHERE d.state IN ('assigned', 'accepted', 'resolved')
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.document = d.id);

INSERT INTO deadline (work, due_on, person, at_ms, reason)
SELECT w.id, a.due_on, w.assigner, a.assigned_ms, ''
FROM work w JOIN assignment a ON a.document = w.document AND a.part = 'lead'
WHERE a.due_on IS NOT NULL;

CREATE TABLE assignment_before AS SELECT * FROM assignment;
DROP TABLE assignment;
CREATE TABLE assignment (
  id            INTEGER PRIMARY KEY,
  work          INTEGER NOT NULL REFERENCES work,
  document      INTEGER NOT NULL REFERENCES incoming_document,  -- of the work
  person        INTEGER NOT NULL REFERENCES person,
  part          TEXT    NOT NULL CHECK (part IN ('lead', 'delegate', 'support', 'informed')),
  given_by      INTEGER NOT NULL REFERENCES person,
  due_on        TEXT,                                -- the deadline it was given with
  assigned_ms   INTEGER NOT NULL,
  accepted_ms   INTEGER,
  ended_ms      INTEGER,
  ended_because TEXT,
  CHECK ((ended_ms IS NULL) = (ended_because IS NULL))
) STRICT;
INSERT INTO assignment (id, work, document, person, part, given_by, due_on, assigned_ms,
  accepted_ms, ended_ms, ended_because)
SELECT a.id, w.id, a.document, a.person, a.part, w.assigner, a.due_on, a.assigned_ms,
  a.accepted_ms, a.ended_ms, CASE WHEN a.ended_ms IS NULL THEN NULL ELSE 'done' END
FROM assignment_before a JOIN work w ON w.document = a.document;
DROP TABLE assignment_before;
CREATE UNIQUE INDEX assignment_lead ON assignment (work)       -- Art. 23(2): exactly one lead
  WHERE part = 'lead' AND ended_ms IS NULL;
CREATE INDEX assignment_document ON assignment (document);
CREATE INDEX assignment_open ON assignment (person, part) WHERE ended_ms IS NULL;

-- The deadline the document came with; due_on follows the deadlines of its open work.
ALTER TABLE incoming_document ADD COLUMN asked_on TEXT;
UPDATE incoming_document SET asked_on = due_on
  WHERE NOT EXISTS (SELECT 1 FROM work w WHERE w.document = incoming_document.id);

-- The piece of work an opinion is about; NULL where it is about the document.
ALTER TABLE opinion ADD COLUMN work INTEGER REFERENCES work;
UPDATE opinion SET work = (SELECT id FROM work WHERE document = opinion.document);
