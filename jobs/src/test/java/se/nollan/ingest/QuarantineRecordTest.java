package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.model.CanonicalDataset.BOOKABLE_SLOT;
import static se.nollan.model.CanonicalDataset.CHAT_CASE;
import static se.nollan.model.CanonicalDataset.PHONE_LINE;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** What is kept of a row that cannot be used. */
class QuarantineRecordTest {

  @Test
  void aRowShowsItsGivenValuesByColumnInTheInstructionsOrder() throws Exception {
    Row row = row(PHONE_LINE, Map.of("line_id", "L1", "kind", "Main", "automated", "\"ja\""));
    assertThat(record(PHONE_LINE, row, null))
        .isEqualTo("{\"line_id\":\"L1\",\"kind\":\"Main\",\"automated\":\"\\\"ja\\\"\"}");
    assertThat(key(PHONE_LINE, row, null)).isEqualTo("L1");
  }

  @Test
  void aRowWithoutValuesIsShownAllTheSame() throws Exception {
    Row row = row(PHONE_LINE, Map.of());
    assertThat(record(PHONE_LINE, row, null)).isEqualTo("{}");
    assertThat(key(PHONE_LINE, row, null)).isEmpty();
  }

  @Test
  void aKeyOfSeveralColumnsIsJoinedEvenIfOneIsEmpty() throws Exception {
    Row row =
        row(
            BOOKABLE_SLOT,
            Map.of("unit_id", "SE2321000016-A", "slot_start", "2026-05-04T08:00:00"));
    assertThat(key(BOOKABLE_SLOT, row, null)).isEqualTo("SE2321000016-A||2026-05-04T08:00:00");
  }

  @Test
  void personsAreHiddenInTheKeyToo() throws Exception {
    Row row = row(PHONE_LINE, Map.of("line_id", "070-123 45 67", "unit_id", "900101-1234"));
    assertThat(key(PHONE_LINE, row, null)).isEqualTo("***");
    assertThat(record(PHONE_LINE, row, null))
        .isEqualTo("{\"line_id\":\"***\",\"unit_id\":\"***\"}");
  }

  @Test
  void whatStandsBeyondTheHeaderIsNeverShown() throws Exception {
    Row row = row(PHONE_LINE, Map.of("line_id", "L1", "kind", "Main"));
    assertThat(record(PHONE_LINE, row, "huvudvärk"))
        .isEqualTo("{\"line_id\":\"L1\",\"kind\":\"Main\",\"beyond the header\":\"***\"}");
    assertThat(record(PHONE_LINE, row, "")).endsWith("\"beyond the header\":\"***\"}");
  }

  @Test
  void aChatCaseHidesWordsInEveryColumnAndInItsKeyIfThatIsWords() throws Exception {
    Row row =
        row(
            CHAT_CASE,
            Map.of(
                "case_id", "feber",
                "health_issue", "ont i magen",
                "created_at", "och huvudet",
                "queued_at", "2026-05-04T08:00:00",
                "initiated_by", "patient"));
    assertThat(record(CHAT_CASE, row, "patient"))
        .isEqualTo(
            "{\"case_id\":\"***\",\"health_issue\":\"***\",\"created_at\":\"***\","
                + "\"queued_at\":\"2026-05-04T08:00:00\",\"initiated_by\":\"patient\","
                + "\"beyond the header\":\"***\"}");
    assertThat(key(CHAT_CASE, row, "patient")).isEqualTo("***");
  }

  @Test
  void aChatCaseHidesWordsEvenIfItHasNoFieldTooMany() throws Exception {
    Row row =
        row(CHAT_CASE, Map.of("case_id", "c1", "health_issue", "feber", "initiated_by", "doctor"));
    assertThat(record(CHAT_CASE, row, null))
        .isEqualTo("{\"case_id\":\"c1\",\"health_issue\":\"***\",\"initiated_by\":\"***\"}");
  }

  @Test
  void aChatCaseWhoseValuesAreAllInPlaceKeepsItsKey() throws Exception {
    Row row = row(CHAT_CASE, Map.of("case_id", "c7, \"b\"", "health_issue", "feber"));
    QuarantineRecord kept = new QuarantineRecord(CHAT_CASE);
    assertThat(kept.key().call(row, null, "DUPLICATE")).isEqualTo("c7, \"b\"");
    assertThat(kept.record().call(row, null, "DUPLICATE")).doesNotContain("feber");
  }

  private static Row row(CanonicalDataset dataset, Map<String, String> values) {
    return RowFactory.create(
        dataset.columns().stream()
            .map(CanonicalColumn::name)
            .map(name -> (Object) values.get(name))
            .toArray());
  }

  private static String record(CanonicalDataset dataset, Row row, String extra) throws Exception {
    return new QuarantineRecord(dataset).record().call(row, extra, "INVALID_VALUE");
  }

  private static String key(CanonicalDataset dataset, Row row, String extra) throws Exception {
    return new QuarantineRecord(dataset).key().call(row, extra, "INVALID_VALUE");
  }
}
