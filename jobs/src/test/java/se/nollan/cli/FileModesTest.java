package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.testing.Project;

/**
 * Who may read what {@code ./nollan} leaves: its owner only, whatever umask it was started with.
 */
@Tag("long")
class FileModesTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"022", "077"})
  void allThatIsLeftIsForTheOwnerOnly(String umask) throws Exception {
    run(umask, "demo --to TEMP/made/demo --summary TEMP/made/demo.json");
    run(umask, "export contact_outcome --lake TEMP/made/demo/lake --to TEMP/made/figures");
    run(umask, "publish --lake TEMP/made/demo/lake --out TEMP/made/published --months 2026-01");

    assertThat(open()).isEmpty();
    for (String each :
        new String[] {
          "demo/landing/region=01",
          "demo/nollan.key",
          "demo/lake/_lease",
          "demo/lake/contact_outcome/_delta_log",
          "demo/lake/_publications",
          "figures/contact_outcome.csv",
          "published/publication-000001",
          "demo.json",
          "log/nollan.log"
        }) {
      assertThat(temp.resolve("made").resolve(each)).exists();
    }
  }

  /** Files and folders that others than the owner can do something with. */
  private List<String> open() throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.walk(temp.resolve("made"))) {
      for (Path each : all.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
        if (!mode.endsWith("------")) {
          open.add(mode + " " + temp.relativize(each));
        }
      }
    }
    return open;
  }

  private void run(String umask, String command) throws Exception {
    List<String> line = new ArrayList<>(List.of("sh", "-c", "umask $0; exec \"$@\"", umask));
    line.add(Project.HOME.resolve("nollan").toString());
    line.addAll(List.of(command.replace("TEMP", temp.toString()).split(" ")));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("NOLLAN_LEARNING", "1");
    builder.environment().put("NOLLAN_LOG", temp.resolve("made/log/nollan.log").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
