package se.nollan.ingest.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestSpark;

/**
 * Whatever expressions do with whatever is delivered: no row is lost, nothing is thrown, and no
 * delivered value comes to nothing without being counted.
 */
class RandomExpressionsTest {
  private static final List<String> RAW = List.of("a", "b", "c");
  private static final int META = DeliveryRead.META.size();
  private static final CanonicalDataset DATASET = CanonicalDataset.PHONE_CONTACT;

  /** What a raw column may hold; the last are what errors must not quote. */
  private static final List<String> VALUES =
      List.of(
          "1",
          "-7",
          "0",
          "2.5",
          "1e400",
          "9223372036854775807",
          "99999999999999999999",
          "abc",
          "2026-01-12",
          "2026-02-30",
          "2026-01-12 09:00:00",
          "2026-01-12T09:00:00+01:00",
          "9:00",
          "12/01/2026 09.00",
          "1768204800",
          "1768204800000",
          "true",
          "%",
          "100% Hälsa",
          "a=1;a=2",
          "a=1;b=2",
          "{\"id\": 1}",
          "[1,2",
          "http://[",
          "ÅÄÖ",
          "'",
          "\\",
          "0701259876",
          "198108320014");

  private static final List<String> SECRET = List.of("0701259876", "198108320014", "Hälsa");

  private static final List<String> SHAPES =
      List.of(
          "%s",
          "cast(%s AS int)",
          "cast(%s AS bigint) * 1000000007",
          "cast(%s AS double) / cast(%s AS double)",
          "cast(%s AS decimal(4,2))",
          "cast(%s AS date)",
          "cast(%s AS timestamp)",
          "cast(%s AS boolean)",
          "timestamp_millis(cast(%s AS bigint))",
          "timestamp_seconds(cast(%s AS bigint))",
          "to_timestamp(%s, 'yyyy-MM-dd HH:mm:ss')",
          "to_timestamp(%s, %s)",
          "to_date(%s, 'dd/MM/yyyy')",
          "date_format(%s, 'yyyy')",
          "date_format(cast(%s AS timestamp), %s)",
          "make_date(cast(%s AS int), cast(%s AS int), 1)",
          "str_to_map(%s, ';', '=')['a']",
          "map(%s, 1, %s, 2)['1']",
          "element_at(split(%s, ';'), 2)",
          "split(%s, %s)[0]",
          "url_decode(%s)",
          "parse_url(%s, 'HOST')",
          "to_number(%s, '999')",
          "get_json_object(%s, '$.id')",
          "from_json(%s, 'id int').id",
          "regexp_extract(%s, %s, 0)",
          "regexp_replace(%s, '(x|y)+', %s)",
          "%s rlike %s",
          "conv(%s, 36, 10)",
          "unbase64(%s)",
          "substr(%s, cast(%s AS int))",
          "repeat(%s, least(cast(%s AS int), 99))",
          "lpad(%s, least(cast(%s AS int), 99), 'x')",
          "elt(cast(%s AS int), 'x', 'y')",
          "sequence(cast(%s AS tinyint), cast(%s AS tinyint))[0]",
          "raise_error(%s)",
          "assert_true(%s = 1)",
          "try_cast(%s AS int)",
          "try_to_timestamp(%s)",
          "nullif(%s, %s)",
          "coalesce(%s, %s)",
          "if(%s = 'x', %s, NULL)",
          "CASE WHEN %s > 3 THEN %s END",
          "%s BETWEEN %s AND '9'",
          "concat_ws('-', %s, %s)",
          "trim(%s)",
          "abs(cast(%s AS int)) %% cast(%s AS int)");

  /** What has happened to the rows of a mapping. */
  private static final class Heard implements MappingCounts {
    private long filtered;
    private long empty;

    @Override
    public void filtered(UTF8String file) {
      filtered++;
    }

    @Override
    public void delivery(UTF8String region, UTF8String period) {
      // All rows are of one.
    }

    @Override
    public void mapped(int expression, boolean nothing) {
      empty += nothing ? 1 : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostAndNothingIsSilent(long seed) {
    Random random = new Random(seed);
    SourceSql sql =
        SourceSql.of(
            TestSpark.session(),
            ZoneId.of(random.nextBoolean() ? "UTC" : "Europe/Stockholm"),
            DeliveryRead.schema(ReadOptions.canonical(RAW, RAW)));
    int tried = 0;
    for (int i = 0; i < 9; i++) {
      Map<String, String> expressions = new LinkedHashMap<>();
      DATASET.columns().stream()
          .map(CanonicalColumn::name)
          .forEach(name -> fitting(sql, random, name, expressions));
      tried += expressions.size();
      check(sql, random, expressions);
    }
    assertThat(tried).isGreaterThan(100);
  }

  /** Adds an expression that Spark takes; what it refuses beforehand is told beforehand. */
  private static void fitting(
      SourceSql sql, Random random, String name, Map<String, String> expressions) {
    String expression = expression(random, 2);
    try {
      sql.checkColumns(Map.of(name, expression));
      expressions.put(name, expression);
    } catch (RefusedSqlException e) {
      assertThat(e).hasMessageNotContaining("Exception");
    }
  }

  private static String expression(Random random, int depth) {
    String shape = SHAPES.get(random.nextInt(SHAPES.size()));
    StringBuilder made = new StringBuilder();
    for (String part : shape.replace("%%", "\u0000").split("(?=%s)|(?<=%s)")) {
      made.append(
          !part.equals("%s")
              ? part
              : depth > 1 && random.nextInt(3) == 0
                  ? expression(random, depth - 1)
                  : RAW.get(random.nextInt(RAW.size())));
    }
    return made.toString().replace('\u0000', '%');
  }

  private static void check(SourceSql sql, Random random, Map<String, String> expressions) {
    Optional<String> filter =
        random.nextBoolean() ? Optional.of("cast(a AS int) > 0") : Optional.empty();
    SourceMapping mapping = SourceMapping.of(sql, DATASET, expressions, filter);
    List<InternalRow> rows = IntStream.range(0, 60).mapToObj(row -> row(random, row)).toList();
    Heard heard = new Heard();
    MappedRows mapped = new MappedRows(rows.iterator(), mapping, heard);
    long given = 0;
    long nothing = 0;
    while (mapped.hasNext()) {
      InternalRow row = mapped.next();
      given++;
      InternalRow raw = rows.get((int) row.getLong(4) - 1);
      for (Map.Entry<String, String> entry : expressions.entrySet()) {
        int place = DATASET.columns().indexOf(DATASET.column(entry.getKey()).orElseThrow());
        nothing += row.isNullAt(META + place) && asksSomething(entry.getValue(), raw) ? 1 : 0;
      }
      noErrorQuotes(row);
    }
    assertThat(given + heard.filtered).as("rows of %s", expressions).isEqualTo(rows.size());
    assertThat(heard.empty).as("values lost by %s", expressions).isEqualTo(nothing);
  }

  private static boolean asksSomething(String expression, InternalRow raw) {
    return IntStream.range(0, RAW.size())
        .anyMatch(
            i ->
                expression.matches("(?s).*\\b" + RAW.get(i) + "\\b(?![='|;]).*")
                    && !raw.isNullAt(META + i));
  }

  private static void noErrorQuotes(InternalRow row) {
    int faults = META + DATASET.columns().size();
    if (!row.isNullAt(faults)) {
      assertThat(errors(row.getUTF8String(faults).toString()))
          .isNotEmpty()
          .allSatisfy(error -> assertThat(error).matches("[A-Za-z_.0-9]+"))
          .allSatisfy(error -> SECRET.forEach(text -> assertThat(error).doesNotContain(text)));
    }
  }

  private static List<String> errors(String faults) {
    try {
      return new ObjectMapper().readTree(faults).findValuesAsText("error");
    } catch (JsonProcessingException e) {
      throw new AssertionError("faults that are no JSON", e);
    }
  }

  private static InternalRow row(Random random, int number) {
    Object[] cells = new Object[META + RAW.size()];
    cells[0] = UTF8String.fromString("01");
    cells[1] = UTF8String.fromString("random");
    cells[2] = UTF8String.fromString("2026-01");
    cells[3] = UTF8String.fromString("a.csv");
    cells[4] = (long) number + 1;
    for (int i = 0; i < RAW.size(); i++) {
      cells[META + i] =
          random.nextInt(4) == 0
              ? null
              : UTF8String.fromString(VALUES.get(random.nextInt(VALUES.size())));
    }
    return new GenericInternalRow(cells);
  }

  @Test
  void aTextThatNoColumnCouldHoldIsAFault() {
    SourceSql sql =
        SourceSql.of(
            TestSpark.session(),
            ZoneId.of("UTC"),
            DeliveryRead.schema(ReadOptions.canonical(RAW, RAW)));
    SourceMapping mapping =
        SourceMapping.of(
            sql, DATASET, Map.of("contact_id", "repeat('x', 3000000)"), Optional.empty());
    MappedRows rows =
        new MappedRows(List.of(row(new Random(1), 0)).iterator(), mapping, new Heard());

    assertThat(rows.next().getUTF8String(META + DATASET.columns().size()).toString())
        .contains("\"error\":\"TOO_LONG\"");
  }

  @Test
  void errorsAreToldByTheirClass() {
    assertThat(MappedRows.errorClass(new NumberFormatException("For input: 0701259876")))
        .isEqualTo("NumberFormatException");
  }
}
