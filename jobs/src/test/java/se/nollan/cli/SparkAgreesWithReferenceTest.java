package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nollan.contact.ContactOutcomes;
import se.nollan.contact.ContactSources;
import se.nollan.contact.Definition;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.LedgerEntry;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.reference.OutcomeRow;
import se.nollan.reference.ReferenceDefinition;
import se.nollan.reference.ReferenceIngest;
import se.nollan.reference.ReferenceLanding;
import se.nollan.reference.ReferenceOutcomes;
import se.nollan.reference.ReferenceStatistics;
import se.nollan.reference.StatisticRow;
import se.nollan.reference.World;
import se.nollan.reference.Worlds;
import se.nollan.register.Registers;
import se.nollan.statistics.Measure;
import se.nollan.statistics.Measures;
import se.nollan.testing.TestLake;

/** The whole job on generated deliveries, against the slow reference in plain Java. */
class SparkAgreesWithReferenceTest {
  private static final int WORLDS = 10;

  private static ReferenceLanding reference;
  private static TestLake lake;
  private static Map<String, List<String>> outcomes;
  private static List<StatisticRow> statistics;
  private static Map<String, List<String>> measured;

  @BeforeAll
  static void ingestOnce() throws IOException {
    Path folder = Files.createTempDirectory("nollan-worlds");
    Path landing = folder.resolve("landing");
    World.together(Worlds.worlds(1, WORLDS)).writeTo(landing);
    reference = new ReferenceIngest().read(landing);
    lake = new TestLake(folder.resolve("lake"));
    lake.run(landing);
    statistics = ReferenceStatistics.of(reference, ReferenceDefinition.parse("skr-2.0"));
    measured =
        lake.table(LakeTable.STATISTIC).collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("measure"),
                    Collectors.mapping(
                        SparkAgreesWithReferenceTest::statistic, Collectors.toList())));
    outcomes =
        outcomes(definitions().stream().map(Definition::of).toList()).collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("definition"),
                    Collectors.mapping(SparkAgreesWithReferenceTest::text, Collectors.toList())));
  }

  @Test
  void theSameRowsAreAccepted() {
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      assertThat(lake.table(LakeTable.of(dataset)).count())
          .as(dataset.id())
          .isEqualTo(reference.accepted(dataset).size());
    }
  }

  @Test
  void theSameRowsAreQuarantinedForTheSameReasons() {
    List<String> expected =
        reference.quarantined().stream()
            .map(
                row ->
                    String.join(
                        ",",
                        row.file().region(),
                        row.file().period(),
                        row.dataset().id(),
                        KeyAsKept.of(row),
                        row.reason().name()))
            .sorted()
            .toList();
    assertThat(lake.rows(LakeTable.QUARANTINE, "region", "period", "dataset", "key", "reason"))
        .isEqualTo(expected);
  }

  @Test
  void theSameFilesAreRejected() {
    List<String> expected =
        reference.rejected().stream()
            .map(f -> f.file().region() + " " + f.file().period() + " " + f.file().name())
            .sorted()
            .toList();
    List<String> found =
        Ledger.of(lake.open()).entries().stream()
            .filter(entry -> entry.rejection().isPresent())
            .map(LedgerEntry::file)
            .map(file -> file.region() + " " + file.period() + " " + file.name())
            .sorted()
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void noRowIsLost() {
    long read = reference.read().stream().mapToLong(file -> file.rows()).sum();
    List<LedgerEntry> files = Ledger.of(lake.open()).entries();
    assertThat(files.stream().mapToLong(file -> file.rows().read()).sum()).isEqualTo(read);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(file.rows().accepted() + file.rows().quarantined())
                    .isEqualTo(file.rows().read()));
  }

  /** Every version and variant, and every thirtieth of all that they can be combined to. */
  static List<String> definitions() {
    List<String> all =
        ReferenceDefinition.all().stream().map(ReferenceDefinition::toString).toList();
    return IntStream.range(0, all.size())
        .filter(i -> i % 30 == 7 || all.get(i).split("\\+").length == 1 || single(all.get(i)))
        .mapToObj(all::get)
        .toList();
  }

  private static boolean single(String definition) {
    return definition.startsWith("skr-2.0+") && definition.split("\\+").length == 2;
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyContactHasTheSameOutcome(String name) {
    List<String> expected =
        ReferenceOutcomes.of(reference, ReferenceDefinition.parse(name)).stream()
            .map(SparkAgreesWithReferenceTest::text)
            .sorted()
            .toList();
    List<String> found = outcomes.get(name).stream().sorted().toList();
    assertThat(found).isEqualTo(expected);
  }

  private static String text(OutcomeRow row) {
    return String.join(
        ",",
        row.dataset().id(),
        row.region(),
        row.source(),
        row.period(),
        row.contactId(),
        row.outcome().name(),
        row.reason(),
        row.unitId(),
        row.day().toString());
  }

  private static String text(Row row) {
    return row.mkString(",").replaceFirst(",[^,]*$", "");
  }

  /** All definitions in one job: planning a job costs more here than running it. */
  private static Dataset<Row> outcomes(List<Definition> definitions) {
    Set<RegionMonth> months = new TreeSet<>();
    Ledger.of(lake.open()).regionMonths().stream()
        .filter(month -> month.period().matches("[0-9]{4}-[0-9]{2}"))
        .forEach(months::add);
    Registers registers =
        Registers.of(
            lake.table(LakeTable.UNIT).collectAsList(),
            lake.table(LakeTable.PHONE_LINE).collectAsList());
    ContactSources sources =
        new ContactSources(
            lake.table(LakeTable.PHONE_CONTACT),
            lake.table(LakeTable.CHAT_CASE),
            registers.lines(),
            registers.units(),
            months);
    return definitions.stream()
        .map(definition -> new ContactOutcomes(definition).of(sources))
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .select(
            "dataset",
            "region",
            "source",
            "period",
            "contact_id",
            "outcome",
            "reason",
            "unit_id",
            "day",
            "definition");
  }

  /** All measures that the program finds, and so all that the reference has. */
  static List<String> measures() {
    return Measures.all().stream().map(Measure::id).toList();
  }

  @Test
  void theProgramFindsTheMeasuresThatTheReferenceHas() {
    assertThat(measures())
        .containsExactlyElementsOf(
            new TreeSet<>(statistics.stream().map(StatisticRow::measure).toList()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureIsTheSameToTwelveDigits(String measure) {
    List<String> expected =
        statistics.stream()
            .filter(row -> row.measure().equals(measure))
            .map(SparkAgreesWithReferenceTest::text)
            .toList();
    assertThat(measured.get(measure)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(statistics)
        .as("worlds in which the measure is neither all nor nothing")
        .anyMatch(
            row ->
                row.measure().equals(measure)
                    && row.numerator() > 0
                    && row.numerator() < row.denominator());
  }

  private static String text(StatisticRow row) {
    return String.join(
        ",",
        row.level(),
        row.area(),
        row.region(),
        row.unitGroup(),
        row.periodKind(),
        row.period(),
        row.numerator() + "/" + row.denominator(),
        digits(row.value()),
        digits(row.ciLow()),
        digits(row.ciHigh()));
  }

  private static String statistic(Row row) {
    String region = row.getAs("region");
    return String.join(
        ",",
        row.<String>getAs("level"),
        row.getAs("area"),
        region == null ? "" : region,
        row.getAs("unit_group"),
        row.getAs("period_kind"),
        row.getAs("period"),
        row.<Long>getAs("numerator") + "/" + row.<Long>getAs("denominator"),
        digits(row.getAs("value")),
        digits(row.getAs("ci_low")),
        digits(row.getAs("ci_high")));
  }

  /** Twelve digits; zero without a sign, which clamping may take from it. */
  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.12f", value + 0.0).replaceFirst("^-(0\\.0+)$", "$1");
  }
}
