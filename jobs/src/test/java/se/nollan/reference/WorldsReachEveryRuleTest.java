package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.QuarantinedRow.Reason;

/** Counts what 200 generated worlds hold: no rule may be one that they seldom try. */
class WorldsReachEveryRuleTest {

  private static final int WORLDS = 200;
  private static final int OFTEN = 50;
  private static final List<ReferenceLanding> LANDINGS = new ArrayList<>();

  @BeforeAll
  static void readWorlds(@TempDir Path folder) throws IOException {
    LANDINGS.clear();
    for (World world : Worlds.worlds(0, WORLDS)) {
      Path landing = folder.resolve("world-" + LANDINGS.size());
      world.writeTo(landing);
      LANDINGS.add(new ReferenceIngest().read(landing));
    }
  }

  @Test
  void everyQuarantineReasonOccurs() {
    Map<String, Long> counts = counts(ReferenceLanding::quarantined, row -> row.reason().name());
    assertOften(counts, List.of(Reason.values()).stream().map(Reason::name).toList());
  }

  @Test
  void everyDatasetIsAcceptedAndQuarantined() {
    List<String> datasets = List.of(CanonicalDataset.values()).stream().map(Enum::name).toList();
    assertOften(counts(ReferenceLanding::accepted, row -> row.dataset().name()), datasets);
    assertOften(counts(ReferenceLanding::quarantined, row -> row.dataset().name()), datasets);
  }

  @Test
  void everyKindOfBadFileOccurs() {
    Map<String, Long> counts =
        counts(ReferenceLanding::rejected, file -> file.reason().replaceAll(":.*", ""));
    assertThat(counts)
        .hasSizeGreaterThanOrEqualTo(BadFile.values().length)
        .allSatisfy((reason, count) -> assertThat(count).as(reason).isGreaterThan(10));
  }

  @Test
  void everyOutcomeReasonOccursUnderTheDefault() {
    assertOften(
        reasons("skr-2.0"),
        List.of(
            "phone_contact EXCLUDED NOT_WORKING_DAY",
            "phone_contact EXCLUDED VOICEMAIL",
            "phone_contact EXCLUDED VIDEO",
            "phone_contact EXCLUDED NOT_A_PATIENT",
            "phone_contact EXCLUDED CREATED_BY_STAFF",
            "phone_contact EXCLUDED UNLINKED_NUMBER",
            "phone_contact EXCLUDED NO_CALLBACK_SYSTEM",
            "phone_contact EXCLUDED PATIENT_CHOSE_OTHER_DAY",
            "phone_contact EXCLUDED FORWARDED_WHILE_OPEN",
            "phone_contact EXCLUDED WEB_FORM_WHILE_CLOSED",
            "phone_contact EXCLUDED CLOSED_OUTSIDE_08_17",
            "phone_contact EXCLUDED ABANDONED_BEFORE_CASE",
            "phone_contact EXCLUDED HIDDEN_NUMBER",
            "phone_contact ANSWERED HIDDEN_NUMBER_COMPLETED",
            "phone_contact ANSWERED CONTACT_SAME_DAY",
            "phone_contact MISSED ABANDONED_IN_QUEUE",
            "phone_contact MISSED NOT_ANSWERED_SAME_DAY",
            "phone_contact MISSED QUEUE_FULL",
            "phone_contact MISSED QUEUE_CLOSED",
            "phone_contact ABSORBED SAME_CALLER_SAME_DAY",
            "chat_case EXCLUDED STARTED_BY_PROFESSIONAL",
            "chat_case EXCLUDED BOT_ONLY",
            "chat_case EXCLUDED CANCELLED_BY_PATIENT",
            "chat_case EXCLUDED PATIENT_CHOSE_OTHER_DAY",
            "chat_case ANSWERED CONTACT_SAME_DAY",
            "chat_case MISSED NOT_STARTED_SAME_DAY",
            "chat_case ABSORBED SAME_PATIENT_SAME_DAY"));
  }

  @Test
  void everyVersionAndVariantMakesADifference() {
    Map<String, Long> differing = new TreeMap<>();
    // "what 1.4 and 1.9 clarified and 1.3 removed brings no rule here"
    for (String rules :
        List.of("1.0 1.2", "1.2 1.3", "1.4 1.5", "1.5 1.6", "1.6 1.7", "1.7 1.8", "1.9 2.0")) {
      String[] versions = rules.split(" ");
      differing.put(rules, differingWorlds("skr-" + versions[0], "skr-" + versions[1]));
    }
    for (String same : List.of("1.3 1.4", "1.8 1.9")) {
      String[] versions = same.split(" ");
      assertThat(differingWorlds("skr-" + versions[0], "skr-" + versions[1])).as(same).isZero();
    }
    for (ReferenceDefinition.Variant variant : ReferenceDefinition.Variant.values()) {
      String other = "skr-2.0+" + variant.id();
      differing.put(other, differingWorlds("skr-2.0", other));
    }
    assertThat(differing)
        .allSatisfy((pair, worlds) -> assertThat(worlds).as(pair).isGreaterThan(OFTEN));
  }

  @Test
  void everyMeasureHasBothKindsOfUnits() {
    Map<String, Long> some = counts(WorldsReachEveryRuleTest::months, StatisticRow::measure);
    assertThat(some).hasSize(16);
    assertThat(some).allSatisfy((measure, cells) -> assertThat(cells).isGreaterThan(OFTEN));
    Map<String, Long> met =
        counts(
            landing -> months(landing).stream().filter(cell -> cell.numerator() > 0).toList(),
            StatisticRow::measure);
    assertOften(met, List.copyOf(some.keySet()));
  }

  @Test
  void nothingGetsLost() {
    ReferenceDefinition definition = ReferenceDefinition.parse("skr-2.0");
    for (ReferenceLanding landing : LANDINGS) {
      int rows = landing.read().stream().mapToInt(ReadFile::rows).sum();
      assertThat(landing.accepted().size() + landing.quarantined().size()).isEqualTo(rows);
      assertThat(ReferenceOutcomes.of(landing, definition))
          .hasSize(
              landing.accepted(CanonicalDataset.PHONE_CONTACT).size()
                  + landing.accepted(CanonicalDataset.CHAT_CASE).size());
    }
  }

  private static List<StatisticRow> months(ReferenceLanding landing) {
    return ReferenceStatistics.of(landing, ReferenceDefinition.parse("skr-2.0")).stream()
        .filter(cell -> cell.level().equals("unit") && cell.periodKind().equals("month"))
        .filter(cell -> cell.unitGroup().equals("all"))
        .toList();
  }

  private static Map<String, Long> reasons(String definition) {
    ReferenceDefinition parsed = ReferenceDefinition.parse(definition);
    return counts(
        landing -> ReferenceOutcomes.of(landing, parsed),
        row -> "%s %s %s".formatted(row.dataset().id(), row.outcome(), row.reason()));
  }

  private static Set<OutcomeRow> outcomes(ReferenceLanding landing, String definition) {
    return Set.copyOf(ReferenceOutcomes.of(landing, ReferenceDefinition.parse(definition)));
  }

  private static long differingWorlds(String one, String other) {
    return LANDINGS.stream()
        .filter(landing -> !outcomes(landing, one).equals(outcomes(landing, other)))
        .count();
  }

  private static <T> Map<String, Long> counts(
      Function<ReferenceLanding, List<T>> rows, Function<T, String> name) {
    return LANDINGS.stream()
        .flatMap(landing -> rows.apply(landing).stream())
        .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
  }

  private static void assertOften(Map<String, Long> counts, List<String> names) {
    assertThat(counts).containsOnlyKeys(names);
    assertThat(counts).allSatisfy((name, count) -> assertThat(count).as(name).isGreaterThan(OFTEN));
  }
}
