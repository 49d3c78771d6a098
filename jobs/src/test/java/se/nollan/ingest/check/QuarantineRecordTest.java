package se.nollan.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.model.CanonicalDataset.BOOKABLE_SLOT;
import static se.nollan.model.CanonicalDataset.CHAT_CASE;
import static se.nollan.model.CanonicalDataset.PHONE_LINE;

import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import se.nollan.ingest.read.RowTexts;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** What is kept of a row that cannot be used. */
class QuarantineRecordTest {

  @Test
  void aRowShowsItsGivenValuesByColumnInTheInstructionsOrder() {
    RowTexts row = row(PHONE_LINE, Map.of("line_id", "L1", "kind", "Main", "automated", "\"ja\""));
    assertThat(record(PHONE_LINE, row, null))
        .isEqualTo("{\"line_id\":\"L1\",\"kind\":\"Main\",\"automated\":\"\\\"ja\\\"\"}");
    assertThat(key(PHONE_LINE, row, null)).isEqualTo("L1");
  }

  @Test
  void aRowWithoutValuesIsShownAllTheSame() {
    RowTexts row = row(PHONE_LINE, Map.of());
    assertThat(record(PHONE_LINE, row, null)).isEqualTo("{}");
    assertThat(key(PHONE_LINE, row, null)).isEmpty();
  }

  @Test
  void aKeyOfSeveralColumnsIsJoinedEvenIfOneIsEmpty() {
    RowTexts row =
        row(
            BOOKABLE_SLOT,
            Map.of("unit_id", "SE2321000016-A", "slot_start", "2026-05-04T08:00:00"));
    assertThat(key(BOOKABLE_SLOT, row, null)).isEqualTo("SE2321000016-A||2026-05-04T08:00:00");
  }

  @Test
  void personsAreHiddenInTheKeyToo() {
    RowTexts row = row(PHONE_LINE, Map.of("line_id", "070-123 45 67", "unit_id", "900101-1234"));
    assertThat(key(PHONE_LINE, row, null)).isEqualTo("***");
    assertThat(record(PHONE_LINE, row, null))
        .isEqualTo("{\"line_id\":\"***\",\"unit_id\":\"***\"}");
  }

  @Test
  void whatStandsBeyondTheHeaderIsNeverShown() {
    RowTexts row = row(PHONE_LINE, Map.of("line_id", "L1", "kind", "Main"));
    assertThat(record(PHONE_LINE, row, "huvudvärk"))
        .isEqualTo("{\"line_id\":\"L1\",\"kind\":\"Main\",\"beyond the header\":\"***\"}");
    assertThat(record(PHONE_LINE, row, "")).endsWith("\"beyond the header\":\"***\"}");
  }

  @Test
  void aChatCaseHidesWordsInEveryColumnAndInItsKeyIfThatIsWords() {
    RowTexts row =
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
  void aChatCaseHidesWordsEvenIfItHasNoFieldTooMany() {
    RowTexts row =
        row(CHAT_CASE, Map.of("case_id", "c1", "health_issue", "feber", "initiated_by", "doctor"));
    assertThat(record(CHAT_CASE, row, null))
        .isEqualTo("{\"case_id\":\"c1\",\"health_issue\":\"***\",\"initiated_by\":\"***\"}");
  }

  @Test
  void aChatCaseWhoseValuesAreAllInPlaceKeepsItsKey() {
    RowTexts row = row(CHAT_CASE, Map.of("case_id", "c7, \"b\"", "health_issue", "feber"));
    SetAsideRow kept = kept(CHAT_CASE, row, null, QuarantineReason.DUPLICATE);
    assertThat(kept.key()).isEqualTo("c7, \"b\"");
    assertThat(kept.record()).doesNotContain("feber");
  }

  private static RowTexts row(CanonicalDataset dataset, Map<String, String> values) {
    List<String> names = dataset.columns().stream().map(CanonicalColumn::name).toList();
    RowTexts row = new RowTexts(names.size());
    values.forEach((name, value) -> row.put(names.indexOf(name), UTF8String.fromString(value)));
    return row;
  }

  private static String record(CanonicalDataset dataset, RowTexts row, String extra) {
    return kept(dataset, row, extra, QuarantineReason.INVALID_VALUE).record();
  }

  private static String key(CanonicalDataset dataset, RowTexts row, String extra) {
    return kept(dataset, row, extra, QuarantineReason.INVALID_VALUE).key();
  }

  private static SetAsideRow kept(
      CanonicalDataset dataset, RowTexts texts, String extra, QuarantineReason reason) {
    UTF8String given = UTF8String.fromString("x");
    UTF8String beyond = extra == null ? null : UTF8String.fromString(extra);
    return new QuarantineRecord(dataset)
        .of(
            new DeliveryId(given, given, given),
            new TextRow(given, 1, texts, beyond),
            Flaw.of(reason));
  }
}
