package se.nollan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.cli.Nollan;
import se.nollan.statistics.Wilson;

/**
 * One direction, one visit to each room: deliveries become tables, tables outcomes, outcomes
 * figures. Whoever reads a package need not know what stands to its right.
 */
class ArchitectureTest {
  private static final String[] SPARK_AND_HADOOP = {
    "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "io.delta..", "scala.."
  };

  private static JavaClasses ours;

  @BeforeAll
  static void importOurs() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    ours =
        new ClassFileImporter()
            .importUrl(Nollan.class.getProtectionDomain().getCodeSource().getLocation());
  }

  /** The whole picture; a new arrow is a decision, and is drawn here. */
  @ParameterizedTest(name = "{0} knows {1}")
  @CsvSource({
    "calendar,   ''",
    "progress,   ''",
    "model,      ''",
    "store,      ''",
    "columns,    ''",
    "pass,       columns",
    "lake,       model store pass columns",
    "register,   model",
    "ingest,     model lake pass progress",
    "contact,    model calendar lake pass",
    "statistics, model lake pass",
    "booking,    model lake pass statistics",
    "measure,    model contact statistics",
    "coverage,   model calendar lake pass",
    "simulate,   model calendar",
    "upkeep,     model progress store lake ingest",
    "explain,    model lake register ingest contact statistics",
    "definitions, contact lake",
    "summary,    model store",
    "lineage,    ''",
    "disclosure, ''",
    "publish,    disclosure statistics",
    "settings,   ingest publish upkeep",
    "vintages,   model progress store lake ingest contact statistics disclosure publish",
    "cli,        model calendar progress store pass lake register ingest contact statistics booking"
        + " coverage simulate upkeep explain definitions summary lineage disclosure publish"
        + " settings"
        + " vintages"
  })
  void aPackageKnowsOnlyWhatStandsBeforeIt(String name, String known) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(known.split(" ")))
            .filter(each -> !each.isEmpty())
            .map(each -> "se.nollan." + each + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("se.nollan." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("se.nollan..").and(not(resideInAnyPackage(allowed))))
        .check(ours);
  }

  @Test
  void everyPackageStandsInThePicture() {
    assertThat(
            ours.stream()
                .map(each -> each.getPackageName().split("\\."))
                .map(parts -> parts.length > 2 ? parts[2] : "")
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "calendar",
            "progress",
            "model",
            "store",
            "pass",
            "columns",
            "lake",
            "register",
            "ingest",
            "contact",
            "statistics",
            "booking",
            "measure",
            "coverage",
            "simulate",
            "upkeep",
            "explain",
            "definitions",
            "summary",
            "lineage",
            "disclosure",
            "publish",
            "settings",
            "vintages",
            "cli");
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching("se.nollan.(**)").should().beFreeOfCycles().check(ours);
  }

  @Test
  void theReaderOfFilesKnowsNothingOfWhatIngestDoesWithThem() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.ingest.read")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("se.nollan..")
                .and(not(resideInAnyPackage("se.nollan.ingest.read", "se.nollan.model"))))
        .check(ours);
  }

  @Test
  void theCheckOfRowsKnowsNothingOfWhatIngestDoesWithThem() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.ingest.check")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("se.nollan..")
                .and(
                    not(
                        resideInAnyPackage(
                            "se.nollan.ingest.check", "se.nollan.ingest.read", "se.nollan.model"))))
        .check(ours);
  }

  @Test
  void aSourcesSqlKnowsNoFileAndNoTable() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.ingest.sql")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("se.nollan..")
                .and(
                    not(
                        resideInAnyPackage(
                            "se.nollan.ingest.sql",
                            "se.nollan.ingest.check",
                            "se.nollan.ingest.read",
                            "se.nollan.model",
                            "se.nollan.pass"))))
        .check(ours);
  }

  /** Files are made of what is published, and of nothing that could change behind their back. */
  @Test
  void theFilesOfAPublicationKnowOnlyWhatIsPublished() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.publish.files")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(SPARK_AND_HADOOP)
                .or(
                    resideInAnyPackage("se.nollan..")
                        .and(
                            not(
                                resideInAnyPackage(
                                    "se.nollan.publish",
                                    "se.nollan.publish.files",
                                    "se.nollan.disclosure")))
                        .and(not(type(Wilson.class)))))
        .check(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"model", "calendar", "progress", "simulate", "lineage", "disclosure", "publish"})
  void whatCanBeUnderstoodWithoutSparkDoesNotKnowIt(String name) {
    noClasses()
        .that()
        .resideInAPackage("se.nollan." + name + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(SPARK_AND_HADOOP))
        .check(ours);
  }

  @Test
  void theStatisticiansFormulaIsPlainArithmetic() {
    classes()
        .that()
        .areAssignableTo(Wilson.class)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..").or(type(Wilson.class)))
        .check(ours);
  }

  /** What is added up once Spark has counted rows, and how. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "statistics.AreaSums",
        "statistics.Share",
        "statistics.UnitMonth",
        "booking.KnownOfUnits",
        "booking.LeadDays",
        "booking.Judged",
      })
  void sumsDoNotKnowSpark(String name) {
    noClasses()
        .that()
        .haveFullyQualifiedName("se.nollan." + name)
        .should()
        .transitivelyDependOnClassesThat(resideInAnyPackage(SPARK_AND_HADOOP))
        .check(ours);
  }

  /** A measure is one new file and nothing else: no list names it. */
  @Test
  void nobodyNamesAMeasure() {
    noClasses()
        .that()
        .resideOutsideOfPackage("se.nollan.measure")
        .should()
        .dependOnClassesThat(resideInAnyPackage("se.nollan.measure"))
        .check(ours);
  }

  @Test
  void aStoreOfFilesKnowsNeitherSparkNorDelta() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.store")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "io.delta.."))
        .check(ours);
  }

  @Test
  void aSummaryIsPlainRecords() {
    noClasses()
        .that()
        .resideInAPackage("se.nollan.summary")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "io.delta.."))
        .check(ours);
  }

  @Test
  void onlyTheLakeKnowsDelta() {
    noClasses()
        .that()
        .resideOutsideOfPackage("se.nollan.lake")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta.."))
        .check(ours);
  }

  @Test
  void onlyCommandsTalkToTheTerminalAndEndTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackage("se.nollan.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(ours);
    noClasses()
        .that()
        .resideOutsideOfPackage("se.nollan.cli")
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli.."))
        .check(ours);
  }
}
