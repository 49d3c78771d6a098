package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.ingest.read.Selection;

/** The keys of a source that say which part of a file holds its rows. */
class SelectionKeysTest {
  private static final String UNITS =
      """
      dataset = unit, columns = [a], query = "SELECT a FROM raw"
      """;

  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "format = csv, members = 'calls_*.csv'  ¦ calls_*.csv ¦         ¦ 0 ¦",
        "format = xlsx, sheet = Samtal          ¦             ¦ Samtal  ¦ 0 ¦",
        "format = xlsx, sheet = 2               ¦             ¦         ¦ 2 ¦",
        "format = xlsx, sheet = '2'             ¦             ¦ 2       ¦ 0 ¦",
        "format = xml, row-tag = Call           ¦             ¦         ¦ 0 ¦ Call",
        "format = xml, row-tag = Röst-1.a       ¦             ¦         ¦ 0 ¦ Röst-1.a"
      })
  void aSourceSaysWhichPartOfAFileHoldsItsRows(
      String keys, String members, String sheet, int number, String tag) {
    Selection expected = new Selection(said(members), said(sheet), number, said(tag));
    assertThat(source(UNITS + keys.replace('\'', '"')).map(s -> s.read().selection()))
        .as(problems.toString())
        .contains(expected);
  }

  private static String said(String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "members = '*.csv'                    ¦ members: goes with format = csv, jsonl or xml",
        "format = parquet, members = '*'      ¦ members: goes with format = csv, jsonl or xml",
        "format = csv, members = [a]          ¦ members: has to be text",
        "format = csv, members = 'a[b'        ¦ members: is no pattern",
        "sheet = 1                            ¦ sheet: goes with format = xlsx",
        "format = xlsx, sheet = 0             ¦ sheet: has to be a name, or a number from 1 on",
        "format = xlsx, sheet = [a]           ¦ sheet: has to be text",
        "format = csv, row-tag = Call         ¦ row-tag: goes with format = xml",
        "format = xlsx, delimiter = ';'       ¦ delimiter: does not go with format = xlsx",
        "format = xlsx, encoding = UTF-16     ¦ encoding: does not go with format = xlsx",
        "format = xml, row-tag = a, encoding = UTF-16 ¦ encoding: does not go with format = xml",
        "format = xml, row-tag = a, header = false    ¦ header: does not go with format = xml",
        "format = xml                         ¦ row-tag: has to be the name of the element",
        "format = xml, row-tag = 'x:Call'     ¦ row-tag: has to be the name of the element",
        "format = xml, row-tag = '<Call>'     ¦ row-tag: has to be the name of the element"
      })
  void whatIsWrongWithWhatASourceSaysOfPartsOfFilesIsTold(String keys, String problem) {
    assertThat(source(UNITS + keys.replace('\'', '"'))).isEmpty();
    assertThat(problems).singleElement().asString().startsWith("ours.conf: " + problem);
  }

  private Optional<SourceDefinition> source(String text) {
    return new SourceFile("ours.conf", "ours", ConfigFactory.parseString(text), problems).read();
  }
}
