package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.AutoService;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.spark.internal.Logging;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import se.nollan.pass.Grouping;
import se.nollan.pass.Passes;
import se.nollan.testing.TestSpark;

/** The measure that the README adds is a whole file, and counts. */
class AddedMeasureTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void theReadmesMeasureCompilesAndCounts(@TempDir Path folder) throws Exception {
    Measure measure = compiled(folder);
    assertThat(measure.id()).isEqualTo("agent_booked");
    UnitMonth unit = new UnitMonth("01", "2026-01", "A", "A", List.of("all"));
    UnitMonths measures = new UnitMonths(List.of(measure));
    Map<UnitMonth, Map<String, Share>> share =
        Map.of(unit, Map.of("agent_booked", new Share(2, 5)));
    Grouping.Counted asked = measures.counted(lit(true));
    Grouping counting = Grouping.of(TestSpark.session(), bookings(0).schema(), List.of(asked));
    Passes.over(bookings(5), List.of(counting));
    List<Row> counted = counting.rows(asked, Set.of("2026-01"));
    assertThat(measures.read(counted, row -> Optional.of(unit)).all()).isEqualTo(share);
    assertThat(measures.read(counted, row -> Optional.empty()).all()).isEmpty();
    assertThat(counting.rows(asked, Set.of("2026-02"))).isEmpty();
    List<Row> each = bookings(5).select(measures.counts().toArray(Column[]::new)).collectAsList();
    assertThat(measures.read(each, row -> Optional.of(unit)).all()).isEqualTo(share);
  }

  private static Dataset<Row> bookings(int howMany) {
    return TestSpark.session()
        .range(howMany)
        .select(
            lit("01").as("region"),
            lit("2026-01").as("period"),
            lit("A").as("unit_id"),
            when(col("id").lt(2), "agent").otherwise("patient").as("booked_by"));
  }

  private static Measure compiled(Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("AgentBooked.java"), fromTheReadme());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(failed).isZero();
    ClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Measure.class.getClassLoader());
    return (Measure)
        loader.loadClass("se.nollan.measure.AgentBooked").getConstructor().newInstance();
  }

  /** What the file needs, wherever the tests were started from. */
  private static String classPath() throws URISyntaxException {
    Set<String> paths = new TreeSet<>();
    for (Class<?> needed :
        List.of(Measure.class, Column.class, AutoService.class, Option.class, Logging.class)) {
      paths.add(
          Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, paths);
  }

  private static String fromTheReadme() throws IOException {
    Matcher block = JAVA.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @Test
  void everyMeasureSaysInTwoLanguagesWhatItIsAndWhereItComesFrom() {
    assertThat(Measures.all())
        .hasSizeGreaterThanOrEqualTo(16)
        .allSatisfy(
            measure -> {
              assertThat(measure.id()).matches("[a-z0-9_]+");
              assertThat(measure.swedish()).startsWith("Andel ");
              assertThat(measure.english()).startsWith("Share ");
              assertThat(measure.source()).isNotBlank();
            });
  }
}
