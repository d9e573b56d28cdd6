-- Questions a department asks of the schools that were loaded with `vpdt export --format postgres`.
-- psql --file=queries.sql; each question stands by itself.
SET search_path = vpdt;

-- 1. Which schools are here, and how many documents each has.
SELECT o.organ_id, o.name,
  (SELECT count(*) FROM incoming i WHERE i.school = o.school AND i.number IS NOT NULL) AS incoming,
  (SELECT count(*) FROM outgoing d WHERE d.school = o.school AND d.issued_on IS NOT NULL) AS outgoing
FROM office o ORDER BY o.organ_id;

-- 2. Arrivals and departures by month, all schools together.
SELECT to_char(month, 'YYYY-MM') AS month, sum(arrived) AS arrived, sum(issued) AS issued
FROM (
  SELECT date_trunc('month', arrived_on::timestamp) AS month, 1 AS arrived, 0 AS issued FROM incoming
  WHERE number IS NOT NULL
  UNION ALL
  SELECT date_trunc('month', issued_on::timestamp), 0, 1 FROM outgoing WHERE issued_on IS NOT NULL) m
GROUP BY month ORDER BY month;

-- 3. How much of the work was done in time, by school; work without a deadline is left out.
WITH done AS (
  SELECT w.school, w.id, w.due_on,
    max(a.ended_at) FILTER (WHERE a.part = 'lead') AS ended_at
  FROM work w JOIN assignment a ON a.school = w.school AND a.work = w.id
  WHERE w.state = 'done' AND w.due_on IS NOT NULL GROUP BY w.school, w.id, w.due_on)
SELECT o.organ_id, count(*) AS works,
  count(*) FILTER (WHERE (ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= due_on) AS in_time
FROM done JOIN office o USING (school) GROUP BY o.organ_id ORDER BY o.organ_id;

-- 4. Days from arrival to assignment: median and the slowest tenth, by school.
SELECT o.organ_id,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90
FROM (
  SELECT i.school, i.id,
    (min(a.assigned_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - i.arrived_on AS days
  FROM incoming i JOIN assignment a ON a.school = i.school AND a.document = i.id
  WHERE NOT i.is_imported GROUP BY i.school, i.id, i.arrived_on) d
JOIN office o USING (school) GROUP BY o.organ_id ORDER BY o.organ_id;

-- 5. Share of electronic documents among those issued, by school and year; old registers left out.
SELECT o.organ_id, d.year, count(*) AS issued,
  round(100.0 * count(*) FILTER (WHERE d.medium = 'electronic') / count(*), 1) AS electronic
FROM outgoing d JOIN office o USING (school)
WHERE d.issued_on IS NOT NULL AND NOT d.is_imported
GROUP BY o.organ_id, d.year ORDER BY o.organ_id, d.year;

-- 6. Open and overdue today, by school.
SELECT o.organ_id, count(*) AS overdue
FROM incoming i JOIN office o USING (school)
WHERE i.due_on < current_date AND i.state IN ('registered', 'submitted', 'assigned', 'accepted')
GROUP BY o.organ_id ORDER BY overdue DESC, o.organ_id;

-- 7. The same document in many schools: how it was received from one issuer.
SELECT i.issuer, i.reference, count(DISTINCT i.school) AS schools, min(i.arrived_on), max(i.arrived_on)
FROM incoming i WHERE i.reference <> '' GROUP BY i.issuer, i.reference
ORDER BY schools DESC, i.issuer, i.reference LIMIT 20;

-- 8. Dossiers closed and not handed over to the archive, by school and year.
SELECT o.organ_id, d.year, count(*) AS waiting
FROM dossier d JOIN office o USING (school) WHERE d.state IN ('closed', 'sent-back')
GROUP BY o.organ_id, d.year ORDER BY o.organ_id, d.year;
