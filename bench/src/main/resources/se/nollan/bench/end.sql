-- Once, after the last month: units that rose over the month before, and the table of all figures.
INSERT INTO cell
SELECT 'self_bookings_increased', a.region, a.unit_id, a.unit_groups, a.period, (a.bookings > b.bookings)::INT, 1
FROM self_booking a JOIN self_booking b
  ON b.region = a.region AND b.unit_id = a.unit_id
  AND b.period = strftime((a.period || '-01')::DATE - INTERVAL 1 MONTH, '%Y-%m');

COPY (
  WITH spread AS (
    SELECT measure, level, CASE level WHEN 'unit' THEN unit_id WHEN 'region' THEN region ELSE 'SE' END AS area,
      unit_group, period_kind, CASE period_kind WHEN 'month' THEN period ELSE period[:4] END AS period,
      sum(numerator) AS numerator, sum(denominator) AS denominator
    FROM cell, unnest(['unit', 'region', 'nation']) AS a(level),
      unnest(list_prepend('all', string_split(unit_groups, ','))) AS g(unit_group), unnest(['month', 'year']) AS p(period_kind)
    WHERE denominator > 0
    GROUP BY ALL),
  share AS (
    SELECT *, numerator / denominator AS value, 3.841458820694124 / denominator AS z2n FROM spread),
  wilson AS (
    SELECT *, (value + z2n / 2) / (1 + z2n) AS middle, sqrt(z2n * value * (1 - value) + z2n * z2n / 4) / (1 + z2n) AS half
    FROM share)
  SELECT measure, level, area, unit_group, period_kind, period, numerator::BIGINT AS numerator, denominator::BIGINT AS denominator,
    value, middle - half AS ci_low, middle + half AS ci_high
  FROM wilson ORDER BY ALL)
TO '${out}/statistic.csv' (HEADER);
