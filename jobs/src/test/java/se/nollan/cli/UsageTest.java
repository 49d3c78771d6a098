package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * A command that cannot be meant so ends with 2, before Spark starts, says what to do instead, and
 * changes nothing.
 */
class UsageTest {
  private static final String RUN = "run --landing FOLDER/landing --lake FOLDER/lake ";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void nothingWasChanged() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).allMatch(entry -> entry.toString().matches(".*[.](key|conf)"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rum                                    | Did you mean: nollan run",
        "simulate --months 2026-01              | Missing required option: '--to=LANDING'",
        "simulate --to FOLDER/x --months 2026   | '2026' is no span of months, such as",
        "simulate --to FOLDER/x --months 2026-01 --scale big  | 'big' is not a double",
        "simulate --to FOLDER/x --months 2026-01 --scale -1   | scale",
        "run --landing FOLDER/x                 | Missing required option: '--lake=URI'",
        "run --lake FOLDER/x                    | Missing required option: '--landing=URI'",
        "ingest                                 | Missing required options: '--landing=URI',"
            + " '--lake=URI'",
        "measure                                | Missing required option: '--lake=URI'",
        "export --lake FOLDER/x --to FOLDER/y   | Missing required parameter: 'TABLE'",
        "export unit --lake FOLDER/x            | Missing required option: '--to=DIR'",
        "export units --lake FOLDER/x --to y    | there is no table 'units'; a lake has ledger,",
        "export unit --lake FOLDER/x --to y --format xlsx | expected one of [csv, json, parquet]",
        "run --landing x --lake y --verify --nosuch       | Unknown option: '--nosuch'",
        "measure --lake x --definition skr-9    | no definition 'skr-9'; the versions are skr-1.0,",
        "archive --lake x --before 2025         | Invalid value for option '--before'",
        "archive --lake x --reopen 2025         | '2025' is no span of months, such as",
        "archive --lake x --before 2025-01 --reopen 2024-01 | are mutually exclusive",
        "archive --lake x --region 99           | there is no region '99'; the county codes are 01",
        "maintain                               | Missing required option: '--lake=URI'",
        "maintain --lake x --conf FOLDER/none   | --conf: there is no folder",
        "publish                                | Missing required option: '--lake=URI'",
        "publish --lake x --again 1             | --again wants --out DIR",
        "publish --lake x --out y --again 1 --final | no --months, no --final",
        "publish --lake x --months 2026         | '2026' is no span of months, such as",
        "publish --lake x --suppress-below 0    | 0 is no threshold; 1 withholds none",
        "run --landing x --lake y --suppress-below 0 --key-file FOLDER/no.key | no.key cannot be",
        "revisions 1 --lake x                   | Missing required parameter: 'B'",
        "definitions --definition skr-9         | no definition 'skr-9'; the versions are skr-1.0,",
        "register --lake FOLDER/x               | Missing required option: '--database=NAME'",
        "register --lake FOLDER/x --database a.b | 'a.b' is no name of a database",
        "explain --lake x --region 12           | Missing required parameter: 'ID'",
        "explain a --lake x --region 99         | there is no region '99'; the county codes are 01"
            + " ",
        "explain a --lake x --region 12 --dataset calls | there is no dataset 'calls'; there are",
        "definitions --format html              | expected one of [text, markdown]",
        "definitions --to FOLDER/none/page.md   | --to: cannot write ",
        "run --landing x --lake y --wait soon   | 'soon' is no time, such as 30s, 10m or 2h",
        "run --landing s3a://me:secret@b/x --lake y | there are credentials in the name of a"
      })
  void wrongUsageSaysWhatToDoInstead(String command, String said) {
    assertThat(execute(command)).isEqualTo(2);
    assertThat(err.toString()).startsWith("nollan: ").contains(said).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "skr-9             | the versions are skr-1.0, skr-1.2, skr-1.3, skr-1.4, skr-1.5,"
            + " skr-1.6,",
        "skr-1.1           | skr-1.7, skr-1.8, skr-1.9, skr-2.0",
        "2.0               | a definition begins with a version: skr-1.0, skr-1.2",
        "skr-2.0+most      | the variants are +every-case, +hidden-excluded,"
      })
  void anUnknownDefinitionSaysWhichThereAre(String definition, String said) {
    assertThat(execute(RUN + "--definition " + definition)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("nollan: no definition '" + definition + "'; ")
        .contains(said);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "NOLLAN_PSEUDONYM_KEY", matches = ".+")
  void withoutAKeyNothingRunsAndTheWayToOneIsTold() {
    for (String command : new String[] {RUN, RUN.replace("run", "ingest"), RUN + "--dry-run"}) {
      assertThat(execute(command)).isEqualTo(2);
      assertThat(err.toString())
          .contains("there is no pseudonym key; give --key-file FILE, or set NOLLAN_PSEUDONYM_KEY")
          .contains("head -c 48 /dev/urandom | base64");
    }
  }

  @Test
  void aKeyThatIsTooShortIsRefusedAndNotShown() throws IOException {
    // The line end that a text editor leaves is no part of the key.
    Path key = Files.writeString(folder.resolve("short.key"), "secretsecretsecretsecretsecrets\n");
    assertThat(execute(RUN + "--key-file " + key)).isEqualTo(2);
    assertThat(err.toString())
        .contains("the pseudonym key has 31 bytes, and needs at least 32; make one with: head -c")
        .doesNotContain("secretsecret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish --lake x --conf FOLDER",
        "run --landing x --lake y --out z --key-file FOLDER/good.key --conf FOLDER"
      })
  void whoeverPublishesIsToBeNamedAsItIsMeant(String command) throws IOException {
    Files.writeString(folder.resolve("nollan.conf"), "publisher { name = \"\", mail = \"a@b\" }");
    Files.writeString(folder.resolve("good.key"), "a-key-of-at-least-thirty-two-bytes");

    assertThat(execute(command)).isEqualTo(2);
    assertThat(err.toString())
        .contains("nollan.conf: publisher.mail: no such key")
        .contains("nollan.conf: publisher.name: wants one line of text");
  }

  @Test
  void aKeyFileThatIsNotThereIsTold() {
    assertThat(execute(RUN + "--key-file " + folder.resolve("no.key"))).isEqualTo(2);
    assertThat(err.toString()).contains("no.key cannot be read");
  }

  @Test
  void aKeyIsTheSameWithAndWithoutTheLineEndThatAnEditorLeaves() throws IOException {
    String key = "a key of thirty-two bytes or more";
    String plain = fingerprint(key);
    assertThat(fingerprint(key + "\n")).isEqualTo(plain);
    assertThat(fingerprint(key + "\r\n")).isEqualTo(plain);
    assertThat(fingerprint(key + " ")).isNotEqualTo(plain);
  }

  private String fingerprint(String key) throws IOException {
    Path file = Files.writeString(folder.resolve("a.key"), key);
    KeyOption option = CommandLine.populateCommand(new KeyOption(), "--key-file", file.toString());
    return option.pseudonyms().fingerprint();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "simulate",
        "run",
        "ingest",
        "measure",
        "publish",
        "revisions",
        "export",
        "definitions",
        "tables",
        "register"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(execute(command + " --help")).isZero();
    assertThat(out.toString()).contains("Usage: " + ("nollan " + command).trim());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theVersionIsToldInOneLine() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).matches("nollan [0-9a-z][-.0-9A-Za-z]*\\R");
    assertThat(execute("run --version")).isZero();
  }

  private int execute(String command) {
    String[] args = command.replace("FOLDER", folder.toString()).trim().split(" +");
    return Nollan.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args[0].isEmpty() ? new String[0] : args);
  }
}
