-- One month, ${month}: from the regions' files to sums per unit.

-- The register. A branch counts as its topmost parent. (Chains that run in a circle are left out.)
CREATE OR REPLACE TABLE unit AS
WITH RECURSIVE delivered AS (
  SELECT region, upper(unit_id) AS unit_id, upper(parent_unit_id) AS parent, operator || ',' || unit_type AS unit_groups
  FROM read_csv('${landing}/region=*/source=canonical-unit/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'unit_id': 'VARCHAR', 'unit_name': 'VARCHAR', 'parent_unit_id': 'VARCHAR', 'operator': 'VARCHAR',
      'unit_type': 'VARCHAR', 'listed_patients': 'VARCHAR', 'offers_chat': 'VARCHAR', 'offers_booking': 'VARCHAR'})),
tree AS (
  SELECT region, unit_id, unit_id AS counted, unit_groups FROM delivered d
  WHERE NOT EXISTS (SELECT 1 FROM delivered p WHERE p.region = d.region AND p.unit_id = d.parent)
  UNION ALL
  SELECT child.region, child.unit_id, tree.counted, tree.unit_groups
  FROM delivered child JOIN tree ON child.region = tree.region AND child.parent = tree.unit_id)
SELECT region, unit_id, counted, unit_groups, (dense_rank() OVER (ORDER BY region, counted))::INT AS counted_no FROM tree;

CREATE OR REPLACE TABLE counted_unit AS
SELECT DISTINCT counted_no, region, counted AS unit_id, unit_groups FROM unit;

CREATE OR REPLACE TABLE line AS
SELECT l.region, l.line_id, l.kind, l.system, l.automated = 'true' AS automated, u.counted_no
FROM read_csv('${landing}/region=*/source=canonical-phone-line/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'line_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'kind': 'VARCHAR', 'system': 'VARCHAR', 'automated': 'VARCHAR'}) l
JOIN unit u ON u.region = l.region AND u.unit_id = upper(l.unit_id);

-- Telephone. One pass over the files: parsed, checked, linked to its unit, and excluded or not.
CREATE OR REPLACE TABLE phone AS
WITH parsed AS (
  SELECT *, TRY_CAST(arrived_at AS TIMESTAMP) AS arrived, TRY_CAST(answered_at AS TIMESTAMP) AS answered,
    e164(bare(caller_number)) AS caller, e164(bare(entered_number)) AS entered,
    same_day_offered = 'true' AND other_day_chosen = 'true' AS chose_other_day
  FROM read_csv('${landing}/region=*/source=canonical-phone-contact/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'contact_id': 'VARCHAR', 'line_id': 'VARCHAR', 'arrived_at': 'VARCHAR', 'channel': 'VARCHAR',
      'caller_number': 'VARCHAR', 'entered_number': 'VARCHAR', 'queue_state': 'VARCHAR', 'case_kind': 'VARCHAR',
      'created_by': 'VARCHAR', 'caller_kind': 'VARCHAR', 'same_day_offered': 'VARCHAR', 'other_day_chosen': 'VARCHAR',
      'answered_at': 'VARCHAR', 'patient_replied': 'VARCHAR', 'abandoned_at': 'VARCHAR', 'forwarded_to': 'VARCHAR',
      'matter': 'VARCHAR'})),
linked AS (
  SELECT p.*, arrived::DATE AS day, pseudonym(coalesce(entered, caller)) AS person, l.counted_no, l.kind, l.system, l.automated
  FROM parsed p LEFT JOIN line l ON l.region = p.region AND l.line_id = p.line_id)
SELECT region, contact_id, arrived, day, person, counted_no,
  queue_state = 'open' AS is_open, queue_state = 'full' AS is_full,
  case_kind = 'queue' AND answered IS NULL AS left_queue,
  queue_state = 'open' AND answered IS NOT NULL AND answered::DATE = day AS same_day,
  CASE
    WHEN contact_id IS NULL OR line_id IS NULL OR arrived_at IS NULL OR channel IS NULL OR queue_state IS NULL THEN 'MISSING_VALUE'
    WHEN arrived IS NULL OR (answered_at IS NOT NULL AND answered IS NULL)
      OR queue_state NOT IN ('open', 'full', 'closed') OR channel NOT IN ('call', 'web_form', 'voicemail', 'video') THEN 'INVALID_VALUE'
    WHEN NOT is_number(caller) OR NOT is_number(entered) THEN 'INVALID_NUMBER'
    WHEN arrived < DATE '${month}-01' OR arrived >= DATE '${month}-01' + INTERVAL 1 MONTH THEN 'OUTSIDE_PERIOD'
  END AS bad,
  CASE
    WHEN counted_no IS NULL THEN 'UNKNOWN_LINE'
    WHEN answered < arrived THEN 'ANSWERED_BEFORE_ARRIVAL'
  END AS bad_together,
  CASE
    WHEN dayofweek(day) IN (0, 6) OR day IN (SELECT day FROM holiday) THEN 'NOT_WORKING_DAY'
    WHEN channel = 'voicemail' THEN 'VOICEMAIL'
    WHEN channel = 'video' THEN 'VIDEO'
    WHEN caller_kind = 'internal' THEN 'NOT_A_PATIENT'
    WHEN created_by = 'staff' THEN 'CREATED_BY_STAFF'
    WHEN kind = 'unlinked' THEN 'UNLINKED_NUMBER'
    WHEN NOT automated THEN 'NO_CALLBACK_SYSTEM'
    WHEN chose_other_day THEN 'PATIENT_CHOSE_OTHER_DAY'
    WHEN queue_state = 'open' AND forwarded_to IS NOT NULL THEN 'FORWARDED_WHILE_OPEN'
    WHEN queue_state = 'closed' AND channel = 'web_form' THEN 'WEB_FORM_WHILE_CLOSED'
    WHEN queue_state = 'closed' AND hour(arrived) NOT BETWEEN 8 AND 16 THEN 'CLOSED_OUTSIDE_08_17'
    WHEN queue_state = 'open' AND case_kind IS NULL THEN 'ABANDONED_BEFORE_CASE'
    WHEN queue_state = 'open' AND case_kind = 'callback' AND person IS NULL
      THEN CASE system WHEN 'teleq' THEN 'HIDDEN_NUMBER_COMPLETED' ELSE 'HIDDEN_NUMBER' END
  END AS left_out
FROM linked;

CREATE OR REPLACE TABLE twice AS
SELECT region, contact_id FROM phone WHERE bad IS NULL GROUP BY ALL HAVING count(*) > 1;

COPY (
  SELECT p.* REPLACE (
    coalesce(bad, CASE WHEN t.contact_id IS NULL THEN bad_together ELSE 'CONFLICTING_DUPLICATE' END) AS bad)
  FROM phone p LEFT JOIN twice t ON t.region = p.region AND t.contact_id = p.contact_id
  WHERE bad IS NOT NULL OR bad_together IS NOT NULL OR t.contact_id IS NOT NULL)
TO '${out}/quarantine/phone-${month}.parquet' (FORMAT parquet);

-- One caller counts once per unit and day. Only rows that no rule leaves out are sorted for that.
CREATE OR REPLACE TABLE phone_outcome AS
WITH accepted AS NOT MATERIALIZED (
  SELECT * FROM phone p ANTI JOIN twice t ON t.region = p.region AND t.contact_id = p.contact_id
  WHERE bad IS NULL AND bad_together IS NULL),
counting AS (
  SELECT counted_no, contact_id, day, is_open, is_full, left_queue, same_day,
    row_number() OVER (
      PARTITION BY counted_no, day, person, CASE WHEN person IS NULL THEN contact_id END
      ORDER BY CASE WHEN same_day THEN 0 WHEN is_open THEN 1 ELSE 2 END, arrived, contact_id) AS place
  FROM accepted WHERE left_out IS NULL)
SELECT counted_no, contact_id, day,
  CASE WHEN place > 1 THEN 'ABSORBED' WHEN same_day THEN 'ANSWERED' ELSE 'MISSED' END AS outcome,
  CASE WHEN place > 1 THEN 'SAME_CALLER_SAME_DAY' WHEN same_day THEN 'CONTACT_SAME_DAY' WHEN is_full THEN 'QUEUE_FULL'
    WHEN NOT is_open THEN 'QUEUE_CLOSED' WHEN left_queue THEN 'ABANDONED_IN_QUEUE' ELSE 'NOT_ANSWERED_SAME_DAY' END AS reason
FROM counting
UNION ALL
SELECT counted_no, contact_id, day, CASE left_out WHEN 'HIDDEN_NUMBER_COMPLETED' THEN 'ANSWERED' ELSE 'EXCLUDED' END, left_out
FROM accepted WHERE left_out IS NOT NULL;
DROP TABLE phone;

-- Chat.
CREATE OR REPLACE TABLE chat_outcome AS
WITH parsed AS (
  SELECT *, TRY_CAST(created_at AS TIMESTAMP) AS created, TRY_CAST(queued_at AS TIMESTAMP) AS queued,
    TRY_CAST(started_at AS TIMESTAMP) AS started
  FROM read_csv('${landing}/region=*/source=canonical-chat-case/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'case_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'health_issue': 'VARCHAR',
      'created_at': 'VARCHAR', 'queued_at': 'VARCHAR', 'started_at': 'VARCHAR', 'initiated_by': 'VARCHAR',
      'cancelled_at': 'VARCHAR', 'cancelled_by': 'VARCHAR', 'booked_for': 'VARCHAR', 'same_day_offered': 'VARCHAR',
      'other_day_chosen': 'VARCHAR', 'mode': 'VARCHAR', 'answering_unit_id': 'VARCHAR', 'matter': 'VARCHAR'})),
judged AS MATERIALIZED (
  SELECT u.counted_no, case_id, pseudonym(upper(patient_id)) AS person, health_issue, queued, coalesce(queued, created)::DATE AS day,
    started IS NOT NULL AND started::DATE = queued::DATE AS same_day,
    CASE
      WHEN initiated_by = 'professional' THEN 'STARTED_BY_PROFESSIONAL'
      WHEN queued IS NULL THEN 'BOT_ONLY'
      WHEN started IS NULL AND cancelled_by = 'patient' THEN 'CANCELLED_BY_PATIENT'
      WHEN same_day_offered = 'true' AND other_day_chosen = 'true' THEN 'PATIENT_CHOSE_OTHER_DAY'
    END AS left_out
  FROM parsed c JOIN unit u ON u.region = c.region AND u.unit_id = upper(coalesce(answering_unit_id, c.unit_id))
  WHERE created IS NOT NULL),
counting AS (
  SELECT *, row_number() OVER (
      PARTITION BY counted_no, day, person, health_issue
      ORDER BY CASE WHEN same_day THEN 0 ELSE 1 END, queued, case_id) AS place
  FROM judged WHERE left_out IS NULL)
SELECT counted_no, case_id AS contact_id, day,
  CASE WHEN place > 1 THEN 'ABSORBED' WHEN same_day THEN 'ANSWERED' ELSE 'MISSED' END AS outcome,
  CASE WHEN place > 1 THEN 'SAME_PATIENT_SAME_DAY' WHEN same_day THEN 'CONTACT_SAME_DAY' ELSE 'NOT_STARTED_SAME_DAY' END AS reason
FROM counting
UNION ALL
SELECT counted_no, case_id, day, 'EXCLUDED', left_out FROM judged WHERE left_out IS NOT NULL;

COPY (
  SELECT 'phone_contact' AS dataset, u.region, 'canonical-phone-contact' AS source, contact_id, outcome, reason, u.unit_id, day
  FROM phone_outcome JOIN counted_unit u USING (counted_no)
  UNION ALL
  SELECT 'chat_case', u.region, 'canonical-chat-case', contact_id, outcome, reason, u.unit_id, day
  FROM chat_outcome JOIN counted_unit u USING (counted_no))
TO '${out}/contact_outcome/period=${month}' (FORMAT parquet, PARTITION_BY (region));

INSERT INTO cell
WITH counted AS (
  SELECT 'same_day_phone' AS measure, counted_no, count(*) FILTER (outcome = 'ANSWERED') AS numerator, count(*) AS denominator
  FROM phone_outcome WHERE outcome IN ('ANSWERED', 'MISSED') GROUP BY ALL
  UNION ALL
  SELECT 'same_day_chat', counted_no, count(*) FILTER (outcome = 'ANSWERED'), count(*)
  FROM chat_outcome WHERE outcome IN ('ANSWERED', 'MISSED') GROUP BY ALL),
both_ways AS (
  SELECT * FROM counted
  UNION ALL
  SELECT 'same_day_total', counted_no, sum(numerator), sum(denominator) FROM counted GROUP BY ALL)
SELECT measure, region, unit_id, unit_groups, '${month}', numerator, denominator
FROM both_ways JOIN counted_unit USING (counted_no);
DROP TABLE phone_outcome;
DROP TABLE chat_outcome;

-- Bookings, appointments and slots go from the files straight to Parquet; the sums read the few columns they need from there.
-- No measure asks who the patient is, so that patient_id is left behind.
COPY (
  SELECT b.* EXCLUDE (patient_id, period, source), u.counted_no
  FROM (SELECT * REPLACE (TRY_CAST(created_at AS TIMESTAMP) AS created_at, TRY_CAST(slot_start AS TIMESTAMP) AS slot_start)
  FROM read_csv('${landing}/region=*/source=canonical-booking/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'booking_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'created_at': 'VARCHAR',
      'booked_by': 'VARCHAR', 'way': 'VARCHAR', 'slot_start': 'VARCHAR', 'service_code': 'VARCHAR',
      'assessment_required': 'VARCHAR', 'multi_resource': 'VARCHAR', 'internal': 'VARCHAR', 'visible': 'VARCHAR',
      'cancellable': 'VARCHAR', 'rebookable': 'VARCHAR'})) b
  JOIN unit u ON u.region = b.region AND u.unit_id = upper(b.unit_id)
  WHERE created_at IS NOT NULL)
TO '${out}/booking/period=${month}' (FORMAT parquet, PARTITION_BY (region));

COPY (
  SELECT a.* EXCLUDE (patient_id, period, source), u.counted_no
  FROM (SELECT * REPLACE (TRY_CAST(slot_start AS TIMESTAMP) AS slot_start)
  FROM read_csv('${landing}/region=*/source=canonical-appointment/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'appointment_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'slot_start': 'VARCHAR',
      'booked_by': 'VARCHAR', 'internal': 'VARCHAR', 'outcome': 'VARCHAR', 'changed_by': 'VARCHAR'})) a
  JOIN unit u ON u.region = a.region AND u.unit_id = upper(a.unit_id)
  WHERE slot_start IS NOT NULL)
TO '${out}/appointment/period=${month}' (FORMAT parquet, PARTITION_BY (region));

COPY (
  SELECT s.* EXCLUDE (period, source), u.counted_no
  FROM (SELECT * REPLACE (TRY_CAST(snapshot_date AS DATE) AS snapshot_date, TRY_CAST(slot_start AS TIMESTAMP) AS slot_start,
    self_bookable = 'true' AS self_bookable)
  FROM read_csv('${landing}/region=*/source=canonical-bookable-slot/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'unit_id': 'VARCHAR', 'snapshot_date': 'VARCHAR', 'slot_start': 'VARCHAR', 'self_bookable': 'VARCHAR'})) s
  JOIN unit u ON u.region = s.region AND u.unit_id = upper(s.unit_id))
TO '${out}/bookable_slot/period=${month}' (FORMAT parquet, PARTITION_BY (region));

CREATE OR REPLACE TABLE booked AS
SELECT counted_no, count(*) AS bookings,
  count(*) FILTER (multi_resource = 'false') AS single,
  count(*) FILTER (booked_by = 'patient' AND multi_resource = 'false') AS self_single,
  count(*) FILTER (booked_by = 'patient') AS self_all,
  count(*) FILTER (visible = 'true') AS visible,
  count(*) FILTER (cancellable = 'true') AS cancellable,
  count(*) FILTER (rebookable = 'true') AS rebookable
FROM '${out}/booking/period=${month}/*/*.parquet' WHERE internal = 'false' GROUP BY ALL;

INSERT INTO self_booking
SELECT region, unit_id, unit_groups, '${month}', self_all FROM booked JOIN counted_unit USING (counted_no);

INSERT INTO cell
WITH counted AS (
  SELECT counted_no, unnest([
    {'measure': 'self_booked', 'numerator': self_single, 'denominator': single},
    {'measure': 'self_booked_all', 'numerator': self_all, 'denominator': bookings},
    {'measure': 'visible', 'numerator': visible, 'denominator': bookings},
    {'measure': 'cancellable', 'numerator': cancellable, 'denominator': bookings},
    {'measure': 'rebookable', 'numerator': rebookable, 'denominator': bookings}], recursive := true)
  FROM booked)
SELECT measure, region, unit_id, unit_groups, '${month}', numerator, denominator
FROM counted JOIN counted_unit USING (counted_no);

INSERT INTO cell
WITH visit AS (
  SELECT counted_no,
    count(*) FILTER (outcome = 'no_show') AS missed,
    count(*) FILTER (outcome IN ('attended', 'no_show')) AS visits,
    count(*) FILTER (outcome = 'no_show' AND booked_by = 'patient') AS missed_self,
    count(*) FILTER (outcome IN ('attended', 'no_show') AND booked_by = 'patient') AS visits_self,
    count(*) FILTER (outcome IN ('cancelled', 'rebooked') AND changed_by = 'patient_web') AS changed_web,
    count(*) FILTER (outcome IN ('cancelled', 'rebooked') AND changed_by IN ('patient_web', 'patient_other')) AS changed
  FROM '${out}/appointment/period=${month}/*/*.parquet' WHERE internal = 'false' GROUP BY ALL),
counted AS (
  SELECT counted_no, unnest([
    {'measure': 'no_show', 'numerator': missed, 'denominator': visits},
    {'measure': 'no_show_self_booked', 'numerator': missed_self, 'denominator': visits_self},
    {'measure': 'no_show_other', 'numerator': missed - missed_self, 'denominator': visits - visits_self},
    {'measure': 'self_changed', 'numerator': changed_web, 'denominator': changed}], recursive := true)
  FROM visit)
SELECT measure, region, unit_id, unit_groups, '${month}', numerator, denominator
FROM counted JOIN counted_unit USING (counted_no);

-- Of each unit: has the newest snapshot a slot for patients in every one of the next four, or eight, weeks?
INSERT INTO cell
WITH slot AS (
  SELECT counted_no, snapshot_date, slot_start::DATE AS day, self_bookable
  FROM '${out}/bookable_slot/period=${month}/*/*.parquet'),
newest AS (SELECT counted_no, max(snapshot_date) AS snapshot_date, bool_or(self_bookable) AS offers FROM slot GROUP BY ALL),
ahead AS (
  SELECT counted_no, count(DISTINCT w) FILTER (w < 4) AS of_four, count(DISTINCT w) FILTER (w < 8) AS of_eight
  FROM (
    SELECT counted_no, (day - snapshot_date - 1) // 7 AS w
    FROM slot JOIN newest USING (counted_no, snapshot_date) WHERE self_bookable AND day > snapshot_date)
  GROUP BY ALL),
fact AS (
  SELECT u.*, n.counted_no IS NOT NULL OR b.counted_no IS NOT NULL AS has_any,
    coalesce(of_four, 0) = 4 AS four, coalesce(of_eight, 0) = 8 AS eight,
    coalesce(n.offers, false) OR coalesce(b.self_all, 0) > 0 AS offers
  FROM counted_unit u LEFT JOIN newest n USING (counted_no) LEFT JOIN ahead USING (counted_no) LEFT JOIN booked b USING (counted_no)),
counted AS (
  SELECT region, unit_id, unit_groups, unnest([
    {'measure': 'bookable_4_weeks_ahead', 'numerator': four::INT, 'denominator': has_any::INT},
    {'measure': 'bookable_8_weeks_ahead', 'numerator': eight::INT, 'denominator': has_any::INT},
    {'measure': 'offers_self_booking', 'numerator': offers::INT, 'denominator': 1}], recursive := true)
  FROM fact)
SELECT measure, region, unit_id, unit_groups, '${month}', numerator, denominator FROM counted;
