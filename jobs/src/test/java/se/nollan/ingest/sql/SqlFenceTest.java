package se.nollan.ingest.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.testing.TestSpark;

/** What a source's own SQL may do, and what it may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlFenceTest {
  private static final StructType RAW =
      new StructType()
          .add("_file", DataTypes.StringType)
          .add("_row", DataTypes.LongType)
          .add("call", DataTypes.StringType)
          .add("at", DataTypes.StringType)
          .add("n", DataTypes.StringType);

  @TempDir static Path folder;
  private SourceSql sql;

  @BeforeAll
  void sql() {
    sql = SourceSql.of(TestSpark.session(), ZoneId.of("UTC"), RAW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call",
        "'open'",
        "NULL",
        "concat_ws('-', call, at)",
        "if(n = '1', at, NULL)",
        "CASE WHEN n > 3 THEN 'a' ELSE 'b' END",
        "to_timestamp(at, 'yyyy-MM-dd HH:mm:ss')",
        "cast(n AS int) + 1",
        "get_json_object(call, '$.id')",
        "str_to_map(call, ';', '=')['a']",
        "regexp_extract(call, '([0-9]+)', 1)",
        "url_decode(call)",
        "try_to_timestamp(at)",
        "array_join(transform(split(call, ','), x -> upper(x)), '|')",
        "concat(_file, ':', _row)",
        "sha2(call, 256)",
        "timestamp_millis(cast(n AS bigint))",
        "coalesce(nullif(at, ''), call)",
        "n BETWEEN '1' AND '3'"
      })
  void expressionsOfTheRowAreLetThrough(String expression) {
    assertThat(sql.columns(Map.of("a", expression)).program().schema().fieldNames())
        .containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explode(split(call, ','))",
        "posexplode(split(call, ','))",
        "inline(from_json(call, 'array<struct<a:string>>'))",
        "stack(2, call, at)",
        "row_number() OVER (ORDER BY at)",
        "max(at)",
        "count(*)",
        "(SELECT max(at) FROM raw)",
        "call IN (SELECT call FROM raw)",
        "EXISTS (SELECT 1 FROM raw)",
        "window(at, '5 minutes')",
        "rand()",
        "randn(3)",
        "uuid()",
        "shuffle(split(call, ','))",
        "monotonically_increasing_id()",
        "spark_partition_id()",
        "current_timestamp()",
        "current_timestamp",
        "now()",
        "current_date",
        "curdate()",
        "localtimestamp",
        "unix_timestamp()",
        "java_method('java.lang.System', 'getenv', 'HOME')",
        "reflect('java.lang.System', 'exit', 0)",
        "try_reflect('java.lang.System', 'getenv', 'HOME')",
        "input_file_name()",
        "current_user()",
        "user",
        "session_user()",
        "current_database()",
        "current_catalog()",
        "version()",
        "somebodys_function(call)",
        "spark_catalog.default.f(call)",
        "struct(*)",
        "split(call, ',')",
        "struct(call, at)",
        "map('a', call)",
        "unhex(n)",
        "nothing_of_that_name",
        "call AS a, at AS b",
        "call) FROM raw; DROP TABLE raw; --",
        "to_timestamp(at, ",
        ""
      })
  void expressionsThatDoMoreThanThatAreRefused(String expression) {
    assertThatThrownBy(() -> sql.columns(Map.of("a", expression)))
        .isInstanceOf(RefusedSqlException.class);
  }

  @Test
  void aFilterIsACondition() {
    sql.checkCondition("n > 3 AND call IS NOT NULL");
    assertThatThrownBy(() -> sql.checkCondition("upper(call)"))
        .hasMessageContaining("true or false of each row");
    assertThatThrownBy(() -> sql.checkCondition("rand() > 0.5"))
        .isInstanceOf(RefusedSqlException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM raw",
        "SELECT call, min(_file) AS _file, min(_row) AS _row FROM raw GROUP BY call HAVING count(*) > 1",
        "WITH first AS (SELECT call, min(at) AS at FROM raw GROUP BY call)"
            + " SELECT r.* FROM raw r JOIN first f ON r.call = f.call AND r.at = f.at",
        "SELECT call, e FROM raw LATERAL VIEW explode(split(at, ',')) t AS e",
        "SELECT *, row_number() OVER (PARTITION BY call ORDER BY at) AS k FROM raw QUALIFY k = 1",
        "SELECT call, first_value(at) OVER (PARTITION BY call ORDER BY _row) AS a FROM raw",
        "SELECT call, sort_array(collect_list(at)) AS a FROM raw GROUP BY call",
        "SELECT call FROM raw WHERE n = (SELECT max(n) FROM raw)",
        "SELECT call FROM raw WHERE at IS NULL UNION ALL SELECT call FROM raw WHERE at IS NOT NULL",
        "SELECT max_by(at, _row) AS a FROM raw WINDOW w AS (PARTITION BY call)",
        "SELECT a.call FROM raw a LEFT ANTI JOIN raw b ON a.call = b.at ORDER BY a.call LIMIT 3",
      })
  void selectsOverRawAreLetThrough(String query) {
    sql.query(query, sql.noRows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT OVERWRITE DIRECTORY '%s/out' USING csv SELECT * FROM raw",
        "INSERT INTO somewhere SELECT * FROM raw",
        "FROM raw INSERT OVERWRITE DIRECTORY '%s/out' USING csv SELECT *",
        "CREATE TABLE t USING csv LOCATION '%s/out' AS SELECT * FROM raw",
        "CREATE OR REPLACE TEMP VIEW raw2 AS SELECT * FROM raw",
        "DELETE FROM delta.`%s/table`",
        "DROP TABLE raw",
        "TRUNCATE TABLE t",
        "SET spark.sql.ansi.enabled = false",
        "RESET",
        "CACHE TABLE raw",
        "ADD JAR '%s/x.jar'",
        "EXECUTE IMMEDIATE 'SELECT 1'",
        "BEGIN SELECT * FROM raw; END",
        "DESCRIBE raw",
        "SHOW TABLES",
        "EXPLAIN SELECT * FROM raw",
        "SELECT * FROM csv.`%s/file.csv`",
        "SELECT * FROM text.`%s/file.csv`",
        "SELECT * FROM delta.`%s/table`",
        "SELECT * FROM parquet.`%s/file.parquet`",
        "SELECT * FROM other",
        "SELECT * FROM default.raw",
        "SELECT * FROM raw JOIN other USING (call)",
        "SELECT * FROM raw WHERE call IN (SELECT call FROM other)",
        "WITH a AS (SELECT * FROM b), b AS (SELECT * FROM raw) SELECT * FROM a",
        "SELECT * FROM range(10)",
        "SELECT * FROM VALUES (1), (2)",
        "VALUES (1)",
        "SELECT 1",
        "TABLE other",
        "SELECT * FROM IDENTIFIER('csv.`%s/file.csv`')",
        "SELECT TRANSFORM(call) USING 'cat' AS (a) FROM raw",
        "SELECT * FROM raw TABLESAMPLE (50 PERCENT)",
        "SELECT java_method('java.lang.System', 'getenv', 'HOME') FROM raw",
        "SELECT call FROM raw LATERAL VIEW somebodys(call) t AS e",
        "SELECT rand() FROM raw",
        "SELECT first(at) FROM raw GROUP BY call",
        "SELECT any_value(at) FROM raw GROUP BY call",
        "SELECT first_value(at) OVER (PARTITION BY call) FROM raw",
        "SELECT uuid() FROM raw",
        "SELECT * FROM raw WHERE at < current_timestamp",
        "SELECT IDENTIFIER('java_method')('java.lang.System', 'getenv', 'HOME') FROM raw",
        "SELECT * FROM raw; DROP TABLE t",
        "SELECT nothing_of_that_name FROM raw",
        "SELECT"
      })
  void allElseIsRefusedAndNothingIsDone(String query) throws Exception {
    Files.writeString(folder.resolve("file.csv"), "a\n1\n");

    assertThatThrownBy(() -> sql.query(query.replace("%s", folder.toString()), sql.noRows()))
        .isInstanceOf(RefusedSqlException.class);

    try (var entries = Files.list(folder)) {
      assertThat(entries.map(Path::getFileName).map(Path::toString)).containsExactly("file.csv");
    }
  }

  @Test
  void whatTheEnvironmentHoldsIsNotRead() {
    System.setProperty("nollan.fence.test", "secret");
    RowProgramOf program =
        new RowProgramOf(sql.columns(Map.of("a", "'${system:nollan.fence.test}'")));

    assertThat(program.text()).isEqualTo("${system:nollan.fence.test}");
  }

  /** What a constant expression gives. */
  private record RowProgramOf(SourceSql.Columns columns) {
    String text() {
      return columns
          .program()
          .begin()
          .apply(new org.apache.spark.sql.catalyst.expressions.GenericInternalRow(RAW.size()))
          .getUTF8String(0)
          .toString();
    }
  }
}
