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
    TRY_CAST(abandoned_at AS TIMESTAMP) AS abandoned,
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
  hash(line_id, arrived, channel, caller, entered, queue_state, case_kind, created_by, caller_kind, same_day_offered, other_day_chosen,
    answered, patient_replied, abandoned, upper(forwarded_to), matter) AS content,
  queue_state = 'open' AS is_open, queue_state = 'full' AS is_full,
  case_kind = 'queue' AND answered IS NULL AS left_queue,
  queue_state = 'open' AND answered IS NOT NULL AND answered::DATE = day AS same_day,
  CASE
    WHEN contact_id IS NULL OR line_id IS NULL OR arrived_at IS NULL OR channel IS NULL OR queue_state IS NULL
      OR created_by IS NULL OR caller_kind IS NULL THEN 'MISSING_VALUE'
    WHEN arrived IS NULL OR (answered_at IS NOT NULL AND answered IS NULL) OR (abandoned_at IS NOT NULL AND abandoned IS NULL)
      OR queue_state NOT IN ('open', 'full', 'closed') OR channel NOT IN ('call', 'web_form', 'voicemail', 'video')
      OR case_kind NOT IN ('callback', 'queue') OR created_by NOT IN ('patient', 'staff')
      OR caller_kind NOT IN ('patient', 'internal') OR matter NOT IN ('health', 'administrative')
      OR NOT is_flag(same_day_offered) OR NOT is_flag(other_day_chosen) OR NOT is_flag(patient_replied)
      OR NOT is_unit(upper(forwarded_to)) THEN 'INVALID_VALUE'
    WHEN NOT is_number(caller) OR NOT is_number(entered) THEN 'INVALID_NUMBER'
    WHEN is_outside(arrived, '${month}-01') THEN 'OUTSIDE_PERIOD'
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

-- Of equal rows one stays, of others with the same id none.
CREATE OR REPLACE TABLE twin AS
SELECT *, row_number() OVER same AS nth, min(content) OVER same = max(content) OVER same AS equal
FROM phone SEMI JOIN twice USING (region, contact_id) WHERE bad IS NULL
WINDOW same AS (PARTITION BY region, contact_id);

COPY (
  SELECT * REPLACE (coalesce(bad, bad_together) AS bad) FROM phone ANTI JOIN twice USING (region, contact_id)
  WHERE bad IS NOT NULL OR bad_together IS NOT NULL
  UNION ALL
  SELECT * FROM phone SEMI JOIN twice USING (region, contact_id) WHERE bad IS NOT NULL
  UNION ALL
  SELECT * EXCLUDE (nth, equal)
    REPLACE (CASE WHEN NOT equal THEN 'CONFLICTING_DUPLICATE' WHEN nth > 1 THEN 'DUPLICATE' ELSE bad_together END AS bad)
  FROM twin WHERE NOT equal OR nth > 1 OR bad_together IS NOT NULL)
TO '${out}/quarantine/phone-${month}.parquet' (FORMAT parquet);

-- One caller counts once per unit and day. Only rows that no rule leaves out are sorted for that.
CREATE OR REPLACE TABLE phone_outcome AS
WITH accepted AS NOT MATERIALIZED (
  SELECT * FROM phone ANTI JOIN twice USING (region, contact_id) WHERE bad IS NULL AND bad_together IS NULL
  UNION ALL
  SELECT * EXCLUDE (nth, equal) FROM twin WHERE equal AND nth = 1 AND bad_together IS NULL),
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
CREATE OR REPLACE TABLE chat AS
WITH parsed AS (
  SELECT *, TRY_CAST(created_at AS TIMESTAMP) AS created, TRY_CAST(queued_at AS TIMESTAMP) AS queued,
    TRY_CAST(started_at AS TIMESTAMP) AS started, TRY_CAST(cancelled_at AS TIMESTAMP) AS cancelled,
    TRY_CAST(booked_for AS TIMESTAMP) AS booked, upper(patient_id) AS patient
  FROM read_csv('${landing}/region=*/source=canonical-chat-case/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'case_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'health_issue': 'VARCHAR',
      'created_at': 'VARCHAR', 'queued_at': 'VARCHAR', 'started_at': 'VARCHAR', 'initiated_by': 'VARCHAR',
      'cancelled_at': 'VARCHAR', 'cancelled_by': 'VARCHAR', 'booked_for': 'VARCHAR', 'same_day_offered': 'VARCHAR',
      'other_day_chosen': 'VARCHAR', 'mode': 'VARCHAR', 'answering_unit_id': 'VARCHAR', 'matter': 'VARCHAR'}))
SELECT c.region, case_id, coalesce(a.counted_no, u.counted_no) AS counted_no, pseudonym(patient) AS person,
  pseudonym(health_issue) AS issue, queued, coalesce(queued, created)::DATE AS day,
  started IS NOT NULL AND started::DATE = queued::DATE AS same_day,
  hash(upper(c.unit_id), patient, health_issue, created, queued, started, initiated_by, cancelled, cancelled_by, booked, same_day_offered,
    other_day_chosen, mode, upper(answering_unit_id), matter) AS content,
  CASE
    WHEN case_id IS NULL OR c.unit_id IS NULL OR patient_id IS NULL OR created_at IS NULL OR initiated_by IS NULL THEN 'MISSING_VALUE'
    WHEN created IS NULL OR (queued_at IS NOT NULL AND queued IS NULL) OR (started_at IS NOT NULL AND started IS NULL)
      OR (cancelled_at IS NOT NULL AND cancelled IS NULL) OR (booked_for IS NOT NULL AND booked IS NULL)
      OR initiated_by NOT IN ('patient', 'professional') OR cancelled_by NOT IN ('patient', 'staff', 'system')
      OR mode NOT IN ('sync', 'async') OR matter NOT IN ('health', 'administrative')
      OR NOT is_flag(same_day_offered) OR NOT is_flag(other_day_chosen) OR NOT is_patient(patient)
      OR (u.counted_no IS NULL AND NOT is_unit(upper(c.unit_id)))
      OR (a.counted_no IS NULL AND NOT is_unit(upper(answering_unit_id))) THEN 'INVALID_VALUE'
    WHEN is_outside(coalesce(queued, created), '${month}-01') THEN 'OUTSIDE_PERIOD'
  END AS bad,
  CASE
    WHEN u.counted_no IS NULL OR (answering_unit_id IS NOT NULL AND a.counted_no IS NULL) THEN 'UNKNOWN_UNIT'
    WHEN started < queued THEN 'ANSWERED_BEFORE_ARRIVAL'
  END AS bad_together,
  CASE
    WHEN initiated_by = 'professional' THEN 'STARTED_BY_PROFESSIONAL'
    WHEN queued IS NULL THEN 'BOT_ONLY'
    WHEN started IS NULL AND cancelled_by = 'patient' THEN 'CANCELLED_BY_PATIENT'
    WHEN same_day_offered = 'true' AND other_day_chosen = 'true' THEN 'PATIENT_CHOSE_OTHER_DAY'
  END AS left_out
FROM parsed c
LEFT JOIN unit u ON u.region = c.region AND u.unit_id = upper(c.unit_id)
LEFT JOIN unit a ON a.region = c.region AND a.unit_id = upper(c.answering_unit_id);

CREATE OR REPLACE TABLE twice AS
SELECT region, case_id FROM chat WHERE bad IS NULL GROUP BY ALL HAVING count(*) > 1;

CREATE OR REPLACE TABLE twin AS
SELECT *, row_number() OVER same AS nth, min(content) OVER same = max(content) OVER same AS equal
FROM chat SEMI JOIN twice USING (region, case_id) WHERE bad IS NULL
WINDOW same AS (PARTITION BY region, case_id);

COPY (
  SELECT * REPLACE (coalesce(bad, bad_together) AS bad) FROM chat ANTI JOIN twice USING (region, case_id)
  WHERE bad IS NOT NULL OR bad_together IS NOT NULL
  UNION ALL
  SELECT * FROM chat SEMI JOIN twice USING (region, case_id) WHERE bad IS NOT NULL
  UNION ALL
  SELECT * EXCLUDE (nth, equal)
    REPLACE (CASE WHEN NOT equal THEN 'CONFLICTING_DUPLICATE' WHEN nth > 1 THEN 'DUPLICATE' ELSE bad_together END AS bad)
  FROM twin WHERE NOT equal OR nth > 1 OR bad_together IS NOT NULL)
TO '${out}/quarantine/chat-${month}.parquet' (FORMAT parquet);

CREATE OR REPLACE TABLE chat_outcome AS
WITH accepted AS NOT MATERIALIZED (
  SELECT * FROM chat ANTI JOIN twice USING (region, case_id) WHERE bad IS NULL AND bad_together IS NULL
  UNION ALL
  SELECT * EXCLUDE (nth, equal) FROM twin WHERE equal AND nth = 1 AND bad_together IS NULL),
counting AS (
  SELECT *, row_number() OVER (
      PARTITION BY counted_no, day, person, issue
      ORDER BY CASE WHEN same_day THEN 0 ELSE 1 END, queued, case_id) AS place
  FROM accepted WHERE left_out IS NULL)
SELECT counted_no, case_id AS contact_id, day,
  CASE WHEN place > 1 THEN 'ABSORBED' WHEN same_day THEN 'ANSWERED' ELSE 'MISSED' END AS outcome,
  CASE WHEN place > 1 THEN 'SAME_PATIENT_SAME_DAY' WHEN same_day THEN 'CONTACT_SAME_DAY' ELSE 'NOT_STARTED_SAME_DAY' END AS reason
FROM counting
UNION ALL
SELECT counted_no, case_id, day, 'EXCLUDED', left_out FROM accepted WHERE left_out IS NOT NULL;
DROP TABLE chat;

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

-- Bookings, appointments and slots go from the files straight to Parquet, checked; what follows reads the few columns it needs from there.
COPY (
  SELECT b.* EXCLUDE (period, source, created, slot) REPLACE (upper(b.unit_id) AS unit_id, pseudonym(b.patient_id) AS patient_id,
      created AS created_at, slot AS slot_start), u.counted_no,
    CASE
      WHEN booking_id IS NULL OR b.unit_id IS NULL OR created_at IS NULL OR booked_by IS NULL OR way IS NULL OR slot_start IS NULL
        OR multi_resource IS NULL OR internal IS NULL OR visible IS NULL OR cancellable IS NULL OR rebookable IS NULL THEN 'MISSING_VALUE'
      WHEN created IS NULL OR slot IS NULL OR booked_by NOT IN ('patient', 'agent', 'staff', 'system')
        OR way NOT IN ('direct', 'open_invitation', 'booking_link', 'phone', 'chat', 'letter', 'in_person', 'other')
        OR NOT is_flag(assessment_required) OR NOT is_flag(multi_resource) OR NOT is_flag(internal) OR NOT is_flag(visible)
        OR NOT is_flag(cancellable) OR NOT is_flag(rebookable) OR NOT is_patient(patient_id)
        OR (u.counted_no IS NULL AND NOT is_unit(upper(b.unit_id))) THEN 'INVALID_VALUE'
      WHEN is_outside(created, '${month}-01') THEN 'OUTSIDE_PERIOD'
    END AS bad
  FROM (SELECT * REPLACE (upper(patient_id) AS patient_id),
    TRY_CAST(created_at AS TIMESTAMP) AS created, TRY_CAST(slot_start AS TIMESTAMP) AS slot
  FROM read_csv('${landing}/region=*/source=canonical-booking/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'booking_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'created_at': 'VARCHAR',
      'booked_by': 'VARCHAR', 'way': 'VARCHAR', 'slot_start': 'VARCHAR', 'service_code': 'VARCHAR',
      'assessment_required': 'VARCHAR', 'multi_resource': 'VARCHAR', 'internal': 'VARCHAR', 'visible': 'VARCHAR',
      'cancellable': 'VARCHAR', 'rebookable': 'VARCHAR'})) b
  LEFT JOIN unit u ON u.region = b.region AND u.unit_id = upper(b.unit_id))
TO '${out}/booking/period=${month}' (FORMAT parquet, PARTITION_BY (region));

CREATE OR REPLACE TABLE twice AS
SELECT region, booking_id FROM '${out}/booking/period=${month}/*/*.parquet' WHERE bad IS NULL GROUP BY ALL HAVING count(*) > 1;

-- Of equal rows one stays, of others with the same key none.
CREATE OR REPLACE TABLE twin AS
SELECT DISTINCT * FROM '${out}/booking/period=${month}/*/*.parquet' SEMI JOIN twice USING (region, booking_id) WHERE bad IS NULL;

COPY (
  SELECT * REPLACE (coalesce(bad, 'UNKNOWN_UNIT') AS bad) FROM '${out}/booking/period=${month}/*/*.parquet'
  WHERE bad IS NOT NULL OR counted_no IS NULL
  UNION ALL
  SELECT * REPLACE ('CONFLICTING_DUPLICATE' AS bad) FROM twin QUALIFY count(*) OVER (PARTITION BY region, booking_id) > 1)
TO '${out}/quarantine/booking-${month}.parquet' (FORMAT parquet);

CREATE OR REPLACE VIEW booking AS
SELECT * FROM '${out}/booking/period=${month}/*/*.parquet' ANTI JOIN twice USING (region, booking_id)
WHERE bad IS NULL AND counted_no IS NOT NULL
UNION ALL
SELECT * FROM twin QUALIFY count(*) OVER (PARTITION BY region, booking_id) = 1 AND counted_no IS NOT NULL;

CREATE OR REPLACE TABLE booked AS
SELECT counted_no, count(*) AS bookings,
  count(*) FILTER (multi_resource = 'false') AS single,
  count(*) FILTER (booked_by = 'patient' AND multi_resource = 'false') AS self_single,
  count(*) FILTER (booked_by = 'patient') AS self_all,
  count(*) FILTER (visible = 'true') AS visible,
  count(*) FILTER (cancellable = 'true') AS cancellable,
  count(*) FILTER (rebookable = 'true') AS rebookable
FROM booking WHERE internal = 'false' GROUP BY ALL;

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

COPY (
  SELECT a.* EXCLUDE (period, source, slot) REPLACE (upper(a.unit_id) AS unit_id, pseudonym(a.patient_id) AS patient_id,
      slot AS slot_start), u.counted_no,
    CASE
      WHEN appointment_id IS NULL OR a.unit_id IS NULL OR slot_start IS NULL OR booked_by IS NULL OR internal IS NULL
        OR outcome IS NULL THEN 'MISSING_VALUE'
      WHEN slot IS NULL OR booked_by NOT IN ('patient', 'agent', 'staff', 'system') OR NOT is_flag(internal)
        OR outcome NOT IN ('attended', 'no_show', 'cancelled', 'rebooked') OR changed_by NOT IN ('patient_web', 'patient_other', 'staff')
        OR NOT is_patient(patient_id) OR (u.counted_no IS NULL AND NOT is_unit(upper(a.unit_id))) THEN 'INVALID_VALUE'
      WHEN is_outside(slot, '${month}-01') THEN 'OUTSIDE_PERIOD'
    END AS bad
  FROM (SELECT * REPLACE (upper(patient_id) AS patient_id), TRY_CAST(slot_start AS TIMESTAMP) AS slot
  FROM read_csv('${landing}/region=*/source=canonical-appointment/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'appointment_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'patient_id': 'VARCHAR', 'slot_start': 'VARCHAR',
      'booked_by': 'VARCHAR', 'internal': 'VARCHAR', 'outcome': 'VARCHAR', 'changed_by': 'VARCHAR'})) a
  LEFT JOIN unit u ON u.region = a.region AND u.unit_id = upper(a.unit_id))
TO '${out}/appointment/period=${month}' (FORMAT parquet, PARTITION_BY (region));

CREATE OR REPLACE TABLE twice AS
SELECT region, appointment_id FROM '${out}/appointment/period=${month}/*/*.parquet' WHERE bad IS NULL GROUP BY ALL HAVING count(*) > 1;

-- Of equal rows one stays, of others with the same key none.
CREATE OR REPLACE TABLE twin AS
SELECT DISTINCT * FROM '${out}/appointment/period=${month}/*/*.parquet' SEMI JOIN twice USING (region, appointment_id) WHERE bad IS NULL;

COPY (
  SELECT * REPLACE (coalesce(bad, 'UNKNOWN_UNIT') AS bad) FROM '${out}/appointment/period=${month}/*/*.parquet'
  WHERE bad IS NOT NULL OR counted_no IS NULL
  UNION ALL
  SELECT * REPLACE ('CONFLICTING_DUPLICATE' AS bad) FROM twin QUALIFY count(*) OVER (PARTITION BY region, appointment_id) > 1)
TO '${out}/quarantine/appointment-${month}.parquet' (FORMAT parquet);

CREATE OR REPLACE VIEW appointment AS
SELECT * FROM '${out}/appointment/period=${month}/*/*.parquet' ANTI JOIN twice USING (region, appointment_id)
WHERE bad IS NULL AND counted_no IS NOT NULL
UNION ALL
SELECT * FROM twin QUALIFY count(*) OVER (PARTITION BY region, appointment_id) = 1 AND counted_no IS NOT NULL;

INSERT INTO cell
WITH visit AS (
  SELECT counted_no,
    count(*) FILTER (outcome = 'no_show') AS missed,
    count(*) FILTER (outcome IN ('attended', 'no_show')) AS visits,
    count(*) FILTER (outcome = 'no_show' AND booked_by = 'patient') AS missed_self,
    count(*) FILTER (outcome IN ('attended', 'no_show') AND booked_by = 'patient') AS visits_self,
    count(*) FILTER (outcome IN ('cancelled', 'rebooked') AND changed_by = 'patient_web') AS changed_web,
    count(*) FILTER (outcome IN ('cancelled', 'rebooked') AND changed_by IN ('patient_web', 'patient_other')) AS changed
  FROM appointment WHERE internal = 'false' GROUP BY ALL),
counted AS (
  SELECT counted_no, unnest([
    {'measure': 'no_show', 'numerator': missed, 'denominator': visits},
    {'measure': 'no_show_self_booked', 'numerator': missed_self, 'denominator': visits_self},
    {'measure': 'no_show_other', 'numerator': missed - missed_self, 'denominator': visits - visits_self},
    {'measure': 'self_changed', 'numerator': changed_web, 'denominator': changed}], recursive := true)
  FROM visit)
SELECT measure, region, unit_id, unit_groups, '${month}', numerator, denominator
FROM counted JOIN counted_unit USING (counted_no);

COPY (
  SELECT s.* EXCLUDE (period, source, snapshot, slot)
      REPLACE (upper(s.unit_id) AS unit_id, snapshot AS snapshot_date, slot AS slot_start, self_bookable = 'true' AS self_bookable),
    u.counted_no,
    CASE
      WHEN s.unit_id IS NULL OR snapshot_date IS NULL OR slot_start IS NULL OR self_bookable IS NULL THEN 'MISSING_VALUE'
      WHEN snapshot IS NULL OR slot IS NULL OR NOT is_flag(self_bookable)
        OR (u.counted_no IS NULL AND NOT is_unit(upper(s.unit_id))) THEN 'INVALID_VALUE'
      WHEN is_outside(snapshot, '${month}-01') THEN 'OUTSIDE_PERIOD'
    END AS bad
  FROM (SELECT *, TRY_CAST(snapshot_date AS DATE) AS snapshot, TRY_CAST(slot_start AS TIMESTAMP) AS slot
  FROM read_csv('${landing}/region=*/source=canonical-bookable-slot/period=${month}/*.csv.gz',
    header = true, auto_detect = false, delim = ',', quote = '"', hive_partitioning = true,
    hive_types = {'region': VARCHAR, 'source': VARCHAR, 'period': VARCHAR},
    columns = {'unit_id': 'VARCHAR', 'snapshot_date': 'VARCHAR', 'slot_start': 'VARCHAR', 'self_bookable': 'VARCHAR'})) s
  LEFT JOIN unit u ON u.region = s.region AND u.unit_id = upper(s.unit_id))
TO '${out}/bookable_slot/period=${month}' (FORMAT parquet, PARTITION_BY (region));

CREATE OR REPLACE TABLE twice AS
SELECT region, unit_id, snapshot_date, slot_start FROM '${out}/bookable_slot/period=${month}/*/*.parquet' WHERE bad IS NULL GROUP BY ALL HAVING count(*) > 1;

-- Of equal rows one stays, of others with the same key none.
CREATE OR REPLACE TABLE twin AS
SELECT DISTINCT * FROM '${out}/bookable_slot/period=${month}/*/*.parquet' SEMI JOIN twice USING (region, unit_id, snapshot_date, slot_start) WHERE bad IS NULL;

COPY (
  SELECT * REPLACE (coalesce(bad, 'UNKNOWN_UNIT') AS bad) FROM '${out}/bookable_slot/period=${month}/*/*.parquet'
  WHERE bad IS NOT NULL OR counted_no IS NULL
  UNION ALL
  SELECT * REPLACE ('CONFLICTING_DUPLICATE' AS bad) FROM twin QUALIFY count(*) OVER (PARTITION BY region, unit_id, snapshot_date, slot_start) > 1)
TO '${out}/quarantine/bookable_slot-${month}.parquet' (FORMAT parquet);

CREATE OR REPLACE VIEW bookable_slot AS
SELECT * FROM '${out}/bookable_slot/period=${month}/*/*.parquet' ANTI JOIN twice USING (region, unit_id, snapshot_date, slot_start)
WHERE bad IS NULL AND counted_no IS NOT NULL
UNION ALL
SELECT * FROM twin QUALIFY count(*) OVER (PARTITION BY region, unit_id, snapshot_date, slot_start) = 1 AND counted_no IS NOT NULL;

-- Of each unit: has the newest snapshot a slot for patients in every one of the next four, or eight, weeks?
INSERT INTO cell
WITH slot AS (
  SELECT counted_no, snapshot_date, slot_start::DATE AS day, self_bookable FROM bookable_slot),
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
