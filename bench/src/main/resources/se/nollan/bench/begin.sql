-- Once, before the first month: what does not depend on deliveries, and what the months add to.
SET preserve_insertion_order = false;
SET memory_limit = '8GB';
SET temp_directory = '${out}/spill';

-- 64 bits of a keyed SHA-256: numbers are much cheaper to group and sort by than text.
CREATE MACRO pseudonym(person) AS ('0x' || sha256('${key}' || person)[:16])::UBIGINT;
CREATE MACRO bare(number) AS translate(number, chr(9) || chr(160) || ' -()', '');
CREATE MACRO e164(bare) AS
  CASE WHEN bare LIKE '00%' THEN '+' || bare[3:] WHEN bare LIKE '0%' THEN '+46' || bare[2:] ELSE bare END;
CREATE MACRO is_number(number) AS regexp_full_match(number, '\+[1-9][0-9]{5,14}');

CREATE MACRO easter(year) AS (
  WITH a AS (SELECT year % 19 AS a, year // 100 AS b, year % 100 AS c),
       h AS (SELECT *, (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30 AS h FROM a),
       l AS (SELECT *, (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7 AS l FROM h),
       n AS (SELECT h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114 AS n FROM l)
  SELECT make_date(year, n // 31, n % 31 + 1) FROM n);

-- Days that are no working days: SFS 1989:253, and the three eves of SFS 1930:173.
CREATE TABLE holiday AS
WITH year AS (SELECT unnest(range(2010, 2051)) AS y),
     movable AS (
       SELECT easter(y)::DATE + unnest([-2, 1, 39]) AS day FROM year
       UNION ALL
       -- Midsommarafton: the Friday between 19 and 25 June.
       SELECT make_date(y, 6, 19) + ((12 - dayofweek(make_date(y, 6, 19))) % 7)::INT FROM year),
     fixed AS (
       SELECT make_date(y, d[1], d[2]) AS day
       FROM year, unnest([[1, 1], [1, 6], [5, 1], [6, 6], [12, 24], [12, 25], [12, 26], [12, 31]]) AS t(d))
SELECT day FROM movable UNION SELECT day FROM fixed;

-- Sums that everything else adds up from: a counted unit, a month, a measure.
CREATE TABLE cell (
  measure VARCHAR, region VARCHAR, unit_id VARCHAR, groups VARCHAR, period VARCHAR,
  numerator BIGINT, denominator BIGINT);
CREATE TABLE self_booking (region VARCHAR, unit_id VARCHAR, groups VARCHAR, period VARCHAR, bookings BIGINT);
