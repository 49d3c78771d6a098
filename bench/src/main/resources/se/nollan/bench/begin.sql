-- Once, before the first month: what does not depend on deliveries, and what the months add to.
SET preserve_insertion_order = false;
SET memory_limit = '8GB';
SET temp_directory = '${out}/spill';

-- 60 bits of a keyed SHA-256: numbers are much cheaper to group and sort by than text. Of the key, its hash is
-- put before each person, half of it: so that both fit in one block of SHA-256, and no more than that is paid for.
CREATE MACRO pseudonym(person) AS ('0x' || sha256(sha256('${key}')[:32] || person)[:15])::BIGINT;
CREATE MACRO bare(n) AS translate(n, chr(9) || chr(160) || ' -()', '');
CREATE MACRO e164(n) AS CASE WHEN n LIKE '00%' THEN '+' || n[3:] WHEN n LIKE '0%' THEN '+46' || n[2:] ELSE n END;
CREATE MACRO is_number(n) AS regexp_full_match(n, '\+[1-9][0-9]{5,14}');

CREATE MACRO is_patient(p) AS regexp_full_match(p, '[0-9A-Z]{12}');
CREATE MACRO is_unit(u) AS regexp_full_match(u, 'SE[0-9]{10}-[0-9A-Z]{1,18}');
CREATE MACRO is_flag(f) AS f IN ('true', 'false');
CREATE MACRO is_outside(moment, month) AS moment < month::DATE OR moment >= month::DATE + INTERVAL 1 MONTH;

-- Days that are no working days: SFS 1989:253, and the three eves of SFS 1930:173.
CREATE TABLE holiday AS
WITH calendar AS (SELECT unnest(range(2010, 2051)) AS y),
     -- Easter by the Gregorian computus.
     moon AS (SELECT y, y % 19 AS a, y // 100 AS b, y % 100 AS c FROM calendar),
     full_moon AS (SELECT *, (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30 AS h FROM moon),
     sunday AS (SELECT *, (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7 AS l FROM full_moon),
     easter AS (SELECT y, h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114 AS n FROM sunday),
     movable AS (
       SELECT make_date(y, n // 31, n % 31 + 1) + unnest([-2, 1, 39]) AS day FROM easter
       UNION ALL
       -- Midsommarafton: the Friday between 19 and 25 June.
       SELECT make_date(y, 6, 19) + ((12 - dayofweek(make_date(y, 6, 19))) % 7)::INT FROM calendar),
     fixed AS (
       SELECT make_date(y, d[1], d[2]) AS day
       FROM calendar, unnest([[1, 1], [1, 6], [5, 1], [6, 6], [12, 24], [12, 25], [12, 26], [12, 31]]) AS t(d))
SELECT day FROM movable UNION SELECT day FROM fixed;

-- Sums that everything else adds up from: a counted unit, a month, a measure.
CREATE TABLE cell (
  measure VARCHAR, region VARCHAR, unit_id VARCHAR, unit_groups VARCHAR, period VARCHAR,
  numerator BIGINT, denominator BIGINT);
CREATE TABLE self_booking (region VARCHAR, unit_id VARCHAR, unit_groups VARCHAR, period VARCHAR, bookings BIGINT);
