package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is a line for people, or an object a line for programs, as asked. */
class LogFormatTest {
  private static final List<String> SET =
      List.of(
          "nollan.log",
          "nollan.log.format",
          "nollan.run.id",
          "nollan.run.command",
          "nollan.run.lake");

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void aLogOfItsOwn() {
    log = folder.resolve("a.log");
    System.setProperty("nollan.log", log.toString());
  }

  @AfterEach
  void forget() {
    SET.forEach(System::clearProperty);
  }

  @Test
  void jsonIsAnObjectALineThatSaysWhichRunItIsOf() throws IOException {
    System.setProperty("nollan.log.format", "json");
    new RunAccount("run", "s3a://nollan/lake", Optional.empty(), false).nameInLogs();
    List<String> lines = logged();
    assertThat(lines).hasSize(2);
    JsonNode plain = new ObjectMapper().readTree(lines.get(0));
    assertThat(plain.get("time").asText()).matches("20..-..-..T..:..:..\\....Z");
    assertThat(plain.get("level").asText()).isEqualTo("INFO");
    assertThat(plain.get("logger").asText()).isEqualTo("se.nollan.some.Where");
    assertThat(plain.get("message").asText()).isEqualTo("two\nlines \"quoted\"");
    assertThat(plain.get("run").asText()).matches("[0-9a-f-]{36}");
    assertThat(plain.get("command").asText()).isEqualTo("run");
    assertThat(plain.get("lake").asText()).isEqualTo("s3a://nollan/lake");
    assertThat(plain.has("exception")).isFalse();
    JsonNode failed = new ObjectMapper().readTree(lines.get(1));
    assertThat(failed.get("level").asText()).isEqualTo("ERROR");
    assertThat(failed.get("exception").get("class").asText()).endsWith("IllegalStateException");
    assertThat(failed.get("exception").get("stack_trace").get(0).get("class").asText())
        .isEqualTo(LogFormatTest.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void noMessageOfAnExceptionIsLogged(String format) throws IOException {
    System.setProperty("nollan.log.format", format);
    String text = String.join("\n", logged(LogFormatTest::failures));
    assertThat(text)
        .doesNotContain("070", "1234567", "hosta", "19121212")
        .contains("Lost task 0.0 in stage 1.0", "NumberFormatException", "java.lang.Long")
        .contains("is as it was");
  }

  @Test
  void aStackTraceHasAllItsClassesAndPlaces() throws IOException {
    assertThat(logged(LogFormatTest::failures))
        .contains("org.apache.spark.SparkException", "Caused by: java.lang.NumberFormatException")
        .anyMatch(line -> line.startsWith("\tat java.base/java.lang.Long.parseLong("))
        .anyMatch(line -> line.startsWith("\tat se.nollan.cli.LogFormatTest"))
        .anyMatch(line -> line.matches("\\t[.]{3} [0-9]+ more"));
  }

  /** What Spark logs where a task fails on a value. */
  private static void failures(LoggerContext context) {
    Logger spark = context.getLogger("org.apache.spark.scheduler.TaskSetManager");
    try {
      Long.parseLong("070-1234567\nhosta sedan 19121212\n0701234567");
    } catch (NumberFormatException e) {
      spark.error("Exception in task 0.0 in stage 1.0 (TID 1)", of(e));
      spark.warn("Lost task 0.0 in stage 1.0 (TID 1) (host executor driver): {}\n\tat a.b(C:1)", e);
      spark.warn("Lost task 0.0 in stage 1.0 (TID 1) (host executor driver): " + e);
      spark.info(
          "Lost task 0.1 in stage 1.0 (TID 2) on host, executor driver:"
              + " java.lang.NumberFormatException (0701234567) [duplicate 1]");
    }
    spark.error(
        "Job aborted due to stage failure: [DUPLICATED_MAP_KEY] Duplicate map key 0701234567");
    spark.error("The lake is as it was");
  }

  private static Exception of(Exception cause) {
    return new SparkException("Job aborted: java.lang.X: 'ring 0701234567'\nhosta", cause);
  }

  @Test
  void withoutAWordItIsForPeople() throws IOException {
    assertThat(logged().get(0)).matches("20.* INFO  s\\.n\\.s\\.Where two");
  }

  private List<String> logged() throws IOException {
    return logged(
        context -> {
          context.getLogger("se.nollan.some.Where").info("two\nlines \"quoted\"");
          context
              .getLogger("se.nollan.some.Where")
              .error("failed", new IllegalStateException("no such thing"));
        });
  }

  private List<String> logged(Consumer<LoggerContext> work) throws IOException {
    try (LoggerContext context =
        new LoggerContext(
            "test", null, Path.of("../conf/log4j2.properties").toAbsolutePath().toUri())) {
      context.start();
      work.accept(context);
    }
    return Files.readAllLines(log);
  }
}
