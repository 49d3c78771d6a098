package se.nollan.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;

class RegistersTest {
  @Test
  void aUnitCountsUnderTheTopmostOfItsMonth() {
    Registers registers =
        Registers.of(
            List.of(
                unit("01", "2026-03", "A", null, "s"),
                unit("01", "2026-03", "B", "A", "s"),
                unit("01", "2026-03", "C", "B", "s"),
                unit("01", "2026-04", "C", null, "s")),
            List.of());

    assertThat(registers.units().stream().map(RegistersTest::counts))
        .containsExactlyInAnyOrder(
            "2026-03 A under A", "2026-03 B under A", "2026-03 C under A", "2026-04 C under C");
  }

  @Test
  void ofTwoSourcesTheOneThatSortsFirstIsUsed() {
    Registers registers =
        Registers.of(
            List.of(
                unit("01", "2026-03", "A", "B", "t"),
                unit("01", "2026-03", "A", null, "s"),
                unit("01", "2026-03", "B", null, "t")),
            List.of(line("01", "2026-03", "L", "A", "t"), line("01", "2026-03", "L", "B", "s")));

    assertThat(registers.units().stream().map(RegistersTest::counts))
        .containsExactlyInAnyOrder("2026-03 A under A", "2026-03 B under B");
    assertThat(registers.lines()).extracting(line -> line.getAs("unit_id")).containsExactly("B");
  }

  @Test
  void someMonthsOnly() {
    RegionMonth march = new RegionMonth("01", "2026-03");
    Registers registers =
        Registers.of(
                List.of(
                    unit("01", "2026-03", "A", null, "s"), unit("03", "2026-03", "B", null, "s")),
                List.of(line("01", "2026-03", "L", "A", "s"), line("03", "2026-03", "M", "B", "s")))
            .in(Set.of(march, march.next()));

    assertThat(registers.regionMonths()).containsExactly(march);
    assertThat(registers.units()).extracting(unit -> unit.getAs("unit_id")).containsExactly("A");
    assertThat(registers.lines()).extracting(line -> line.getAs("line_id")).containsExactly("L");
  }

  private static String counts(Row unit) {
    return unit.getAs("period") + " " + unit.getAs("unit_id") + " under " + unit.getAs("topmost");
  }

  private static Row unit(String region, String period, String id, String parent, String source) {
    return row(
        LakeTable.UNIT,
        "region=" + region,
        "period=" + period,
        "source=" + source,
        "unit_id=" + id,
        parent == null ? "" : "parent_unit_id=" + parent);
  }

  private static Row line(String region, String period, String id, String unit, String source) {
    return row(
        LakeTable.PHONE_LINE,
        "region=" + region,
        "period=" + period,
        "source=" + source,
        "line_id=" + id,
        "unit_id=" + unit);
  }

  /** A row of a table; columns that are not given are null. */
  private static Row row(LakeTable table, String... given) {
    Map<String, String> values =
        Arrays.stream(given)
            .filter(each -> !each.isEmpty())
            .map(each -> each.split("="))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    StructType schema = table.schema();
    return new GenericRowWithSchema(
        Arrays.stream(schema.fieldNames()).map(values::get).toArray(), schema);
  }
}
