package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

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
        "run --landing x --lake y --verify --nosuch       | unknown option '--nosuch'",
        "run --lnading x --lake y               | unknown option '--lnading'; did you mean --landing?",
        "run --landing x --lak=y                | unknown option '--lak'; did you mean --lake?",
        "export --lake x --too y                | unknown option '--too'; did you mean --to?",
        "measure -x                             | unknown option '-x'",
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
        .contains(
            "the pseudonym key has 31 bytes, and needs at least 32; make one with: (umask 077; head")
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

  static Stream<String> commands() {
    Stream<String> all = Nollan.commandLine().getSubcommands().keySet().stream();
    return Stream.concat(Stream.of(""), all.filter(name -> !name.equals("help")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    assertThat(execute(command + " --help")).isZero();
    assertThat(out.toString()).contains("Usage: " + ("nollan " + command).trim());
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    assertThat(err.toString()).isEmpty();
  }

  /** The list of commands shows the first line of each, and no more. */
  @Test
  void everyCommandAndOptionIsDescribedInWholeSentences() {
    CommandLine nollan = Nollan.commandLine();
    for (String name : commands().filter(each -> !each.isEmpty()).toList()) {
      CommandSpec spec = nollan.getSubcommands().get(name).getCommandSpec();
      assertThat(spec.usageMessage().description()[0]).as(spec.name()).matches("[A-Z].*[.]");
      for (ArgSpec each : spec.args()) {
        assertThat(String.join(" ", each.description())).as(each.toString()).matches("[A-Z].*[.]");
      }
    }
  }

  @Test
  void helpOfACommandIsWhatItSaysItself() {
    assertThat(execute("run --help")).isZero();
    String said = out.toString();
    out.getBuffer().setLength(0);
    assertThat(execute("help run")).isZero();
    assertThat(out).hasToString(said);
  }

  @Test
  void theShellCompletesCommandsAndOptions() throws Exception {
    assertThat(execute("completion")).isZero();
    Path script = Files.writeString(folder.resolve("completion.conf"), out.toString());
    // As bash sets it when the tab key is pressed.
    String typed =
        "compopt() { :; }; COMP_LINE='nollan run --dr'; COMP_WORDS=(nollan run --dr); COMP_CWORD=2; ";
    String completed = "source " + script + "; _complete_nollan; echo ${COMPREPLY[@]}";
    Process bash =
        new ProcessBuilder("bash", "-c", typed + completed).redirectErrorStream(true).start();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim())
        .isEqualTo("--dry-run");
  }

  @Test
  void aKeyIsTaughtThatStays() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("> nollan.key", "--key-file nollan.key");
  }

  @Test
  void tooLittleMemoryIsToldInPlainWords() {
    assertThatThrownBy(() -> WithSpark.mustSuffice(96 << 20))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there are 96 MB")
        .hasMessageContaining("NOLLAN_MEMORY=3g");
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
