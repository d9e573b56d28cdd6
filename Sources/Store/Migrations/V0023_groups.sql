-- V0023 groups: dossiers that only named people see because of where they stand in the file plan.

-- A part of an approved plan: a heading with all that stands under it, or one entry. It stays when nobody is
-- named for it any more.
CREATE TABLE plan_limit (
  id      INTEGER PRIMARY KEY,
  year    INTEGER NOT NULL,
  heading INTEGER NOT NULL,                       -- the place of the first heading it takes in
  through INTEGER NOT NULL CHECK (through >= heading),  -- and of the last
  entry   INTEGER REFERENCES plan_entry,          -- NULL: everything under these headings
  name    TEXT    NOT NULL,                       -- 2026/II.1, 2026/01.HCTH
  CHECK (entry IS NULL OR through = heading),
  FOREIGN KEY (year, heading) REFERENCES plan_heading (year, place)
) STRICT;
CREATE UNIQUE INDEX plan_limit_part ON plan_limit (year, heading, through, coalesce(entry, 0));

CREATE TABLE plan_limit_reader (
  plan_limit INTEGER NOT NULL REFERENCES plan_limit,
  person     INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (plan_limit, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_entry ON dossier (entry) WHERE entry IS NOT NULL;

-- The parts of the plan that limit each dossier, of which the smallest counts: an entry before its heading, a
-- minor heading before the major one. The few limits come first, whatever a planner thinks.
CREATE VIEW dossier_plan_limit AS
SELECT d.id AS dossier, l.id AS plan_limit
FROM plan_limit l
  CROSS JOIN plan_entry e ON e.year = l.year AND e.heading BETWEEN l.heading AND l.through
    AND (l.entry IS NULL OR l.entry = e.id)
  CROSS JOIN dossier d ON d.entry = e.id
WHERE EXISTS (SELECT 1 FROM plan_limit_reader n WHERE n.plan_limit = l.id)
  AND NOT EXISTS (
    SELECT 1 FROM plan_limit m
    WHERE m.year = l.year AND e.heading BETWEEN m.heading AND m.through
      AND (m.entry IS NULL OR m.entry = e.id)
      AND EXISTS (SELECT 1 FROM plan_limit_reader n WHERE n.plan_limit = m.id)
      AND (iif(m.entry IS NULL, 1, 0), m.through - m.heading)
        < (iif(l.entry IS NULL, 1, 0), l.through - l.heading));

-- Whom each limited dossier is for: those who were named for it itself, else for the part of the plan.
CREATE VIEW dossier_reader AS
SELECT dossier, person FROM reader WHERE dossier IS NOT NULL
UNION ALL
SELECT g.dossier, n.person
FROM dossier_plan_limit g JOIN plan_limit_reader n ON n.plan_limit = g.plan_limit
WHERE NOT EXISTS (SELECT 1 FROM reader r WHERE r.dossier = g.dossier);
