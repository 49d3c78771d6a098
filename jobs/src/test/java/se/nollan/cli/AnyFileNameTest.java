package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.Project;
import se.nollan.testing.TestLake;

/** No file is overlooked for its name, whatever the locale of who starts a run. */
class AnyFileNameTest {
  private static final String DELIVERY = "region=12/source=canonical-unit/period=2026-01/";

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "UTF-8,          Linux,      false",
    "ANSI_X3.4-1968, Linux,      true",
    "ISO-8859-1,     Linux,      true",
    "Cp1252,         Windows 11, false"
  })
  void aJvmThatTakesNamesForAnythingButUtf8IsRefused(
      String encoding, String system, boolean refused) {
    assertThat(FileNames.problem(encoding, system).isPresent()).isEqualTo(refused);
  }

  @Test
  void aJvmThatWouldNotSeeAFileEndsBeforeItLooks() throws Exception {
    Process process =
        new ChildJvm().in("LC_ALL", "C").start("se.nollan.cli.Nollan", "run", "--landing", "x");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.USAGE);
    assertThat(said).contains("Set LC_ALL=C.UTF-8");
  }

  /**
   * As cron and systemd start a run, with å in the names of all folders; the jars must be built.
   */
  @Test
  @Tag("long")
  void aRunInAnEmptyEnvironmentIsThatOfATerminal() throws Exception {
    Path landing = Files.createDirectories(temp.resolve("från regionerna"));
    deliver(landing.resolve(DELIVERY));
    Path key = Files.writeString(temp.resolve("nyckel å"), "a key for this test, of no other use");
    Path conf = Files.createDirectories(temp.resolve("källor å"));

    List<String> terminal =
        List.of("env", "NOLLAN_LEARNING=1", "LC_ALL=C.UTF-8", Project.HOME.resolve("nollan") + "");
    Said first = run(terminal, landing, temp.resolve("sjö 1"), conf, key);
    Path copy = project(temp.resolve("Nollan på svenska"));
    List<String> empty =
        List.of(
            "env",
            "-i",
            "PATH=" + System.getenv("PATH"),
            "HOME=" + System.getenv("HOME"),
            "NOLLAN_LEARNING=1",
            copy.resolve("nollan") + "");
    Said second = run(empty, landing, temp.resolve("sjö 2"), conf, key);

    assertThat(first.code()).as(first.text()).isEqualTo(ExitCode.REJECTED_FILES);
    assertThat(second.code()).as(second.text()).isEqualTo(first.code());
    assertThat(first.text())
        .contains("a\\u0009b\\u000A.csv" + ": ")
        .contains(DELIVERY + "caf\\xE9.csv: its name is not UTF-8")
        .contains(DELIVERY + "gone.csv: a link whose target is gone")
        .contains(DELIVERY + "pipe.csv: not a regular file")
        .contains("Passed over in the landing for their names: 1 that other programs");
    assertThat(rejected(second)).isEqualTo(rejected(first));
    assertThat(new TestLake(temp.resolve("sjö 2")).content())
        .isEqualTo(new TestLake(temp.resolve("sjö 1")).content());
    assertThat(copy.resolve("logs/nollan.log")).exists();
  }

  private record Said(int code, String text) {}

  private static List<String> rejected(Said said) {
    return said.text().lines().filter(line -> line.contains(DELIVERY)).toList();
  }

  private static void deliver(Path folder) throws Exception {
    Files.createDirectories(folder);
    String header = "unit_id,unit_name,operator,unit_type\n";
    Map<String, String> files =
        Map.of(
            "å ä ö.csv",
            header + "SE2321000012-A1,Vårdcentral,public,health_centre\n",
            "100% [x] #1.csv",
            header + "SE2321000012-A2,Vårdcentral,public,health_centre\n",
            "a\tb\n.csv",
            "nothing of a unit\n",
            "Thumbs.db",
            "");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    String odd = "mkfifo pipe.csv; ln -s nowhere.csv gone.csv; touch \"$(printf 'caf\\351.csv')\"";
    assertThat(new ProcessBuilder("bash", "-c", odd).directory(folder.toFile()).start().waitFor())
        .isZero();
  }

  /** What {@code ./nollan} needs of the project. */
  private static Path project(Path copy) throws IOException {
    Path target = Files.createDirectories(copy.resolve("jobs/target"));
    for (Path file : files(Project.HOME.resolve("jobs/target"))) {
      if (file.toString().matches(".*(\\.classpath|nollan-jobs-[^/]*\\.jar)")) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    Files.copy(Project.HOME.resolve("nollan"), copy.resolve("nollan"));
    Files.createDirectories(copy.resolve("conf"));
    for (Path file : files(Project.HOME.resolve("conf"))) {
      Files.copy(file, copy.resolve("conf").resolve(file.getFileName().toString()));
    }
    for (Path file : files(Project.HOME.resolve("conf/compilers"))) {
      Files.createDirectories(copy.resolve("conf/compilers"));
      Files.copy(file, copy.resolve("conf/compilers").resolve(file.getFileName().toString()));
    }
    return copy;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }

  private static Said run(List<String> program, Path landing, Path lake, Path conf, Path key)
      throws Exception {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("run", "--landing", landing + "", "--lake", lake + ""));
    command.addAll(List.of("--conf", conf + "", "--key-file", key + ""));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), text);
  }
}
