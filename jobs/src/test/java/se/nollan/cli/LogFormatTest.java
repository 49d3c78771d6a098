package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(failed.get("exception").get("stack_trace").asText()).contains("\tat se.nollan");
  }

  @Test
  void withoutAWordItIsForPeople() throws IOException {
    assertThat(logged().get(0)).matches("20.* INFO  s\\.n\\.s\\.Where two");
  }

  private List<String> logged() throws IOException {
    try (LoggerContext context =
        new LoggerContext(
            "test", null, Path.of("../conf/log4j2.properties").toAbsolutePath().toUri())) {
      context.start();
      context.getLogger("se.nollan.some.Where").info("two\nlines \"quoted\"");
      context
          .getLogger("se.nollan.some.Where")
          .error("failed", new IllegalStateException("no such thing"));
    }
    return Files.readAllLines(log);
  }
}
