package se.nollan.contact;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestSpark;

/**
 * Tries many scenarios in one job for each definition: each scenario has units of its own, so that
 * they cannot meet. Units are named {@code A} (the ordinary one), {@code B} and {@code branch} (of
 * A); lines {@code main}, {@code branch}, {@code other} (of B), {@code unlinked}, {@code manual}
 * and {@code telia}.
 */
final class ScenarioRun {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final String DAY = "2026-03-03";
  private static final StructType LINES =
      schema("region", "period", "line_id", "unit_id", "kind", "system")
          .add("automated", DataTypes.BooleanType);
  private static final StructType UNITS = schema("region", "period", "unit_id", "topmost");

  private final List<Row> calls = new ArrayList<>();
  private final List<Row> chats = new ArrayList<>();
  private final List<Row> lines = new ArrayList<>();
  private final List<Row> units = new ArrayList<>();
  private final Set<RegionMonth> months = new HashSet<>();

  /** What the rules make of every row: by scenario, by name of the row, {@code REASON unit}. */
  static Map<Scenario, Map<String, String>> of(List<Scenario> scenarios) {
    Map<String, List<Scenario>> byDefinition = new HashMap<>();
    scenarios.forEach(
        s -> byDefinition.computeIfAbsent(s.definition(), d -> new ArrayList<>()).add(s));
    Map<Scenario, Map<String, String>> results = new HashMap<>();
    byDefinition.forEach((definition, same) -> new ScenarioRun().run(definition, same, results));
    return results;
  }

  private void run(
      String definition, List<Scenario> scenarios, Map<Scenario, Map<String, String>> results) {
    for (int i = 0; i < scenarios.size(); i++) {
      for (Scenario.Line line : scenarios.get(i).rows()) {
        add(i, line);
      }
    }
    for (RegionMonth month : months) {
      for (int i = 0; i < scenarios.size(); i++) {
        register(i, month.period());
      }
    }
    ContactSources sources =
        new ContactSources(
            frame(calls, LakeTable.PHONE_CONTACT.schema()),
            frame(chats, LakeTable.CHAT_CASE.schema()),
            lines,
            units,
            months);
    for (Row row : new ContactOutcomes(Definition.of(definition)).of(sources).collectAsList()) {
      String[] id = row.<String>getAs("contact_id").split("/");
      String unit = row.<String>getAs("unit_id").split("/")[1];
      results
          .computeIfAbsent(scenarios.get(Integer.parseInt(id[0])), s -> new HashMap<>())
          .put(id[1], row.getAs("reason") + " " + unit);
    }
  }

  private void add(int scenario, Scenario.Line line) {
    boolean chat = line.given().containsKey("patient");
    Map<String, Object> values = new HashMap<>();
    LocalDateTime at = time(line.get("at", "10:00"));
    String period = at.toString().substring(0, 7);
    months.add(new RegionMonth("01", period));
    values.put("region", "01");
    values.put("period", period);
    values.put("source", line.get("source", "s"));
    if (chat) {
      chat(scenario, line, at, values);
      chats.add(row(values, LakeTable.CHAT_CASE.schema()));
    } else {
      call(scenario, line, at, values);
      calls.add(row(values, LakeTable.PHONE_CONTACT.schema()));
    }
  }

  private static void call(
      int scenario, Scenario.Line line, LocalDateTime at, Map<String, Object> values) {
    values.put("contact_id", scenario + "/" + line.name());
    values.put("line_id", scenario + "/" + line.get("line", "main"));
    values.put("arrived_at", timestamp(at));
    values.put("channel", line.get("channel", "call"));
    values.put("caller_number", number(line.get("caller", "1")));
    values.put("entered_number", number(line.get("entered", "-")));
    values.put("queue_state", line.get("queue", "open"));
    boolean open = line.get("queue", "open").equals("open");
    values.put("case_kind", given(line.get("case", open ? "callback" : "-")));
    values.put("created_by", line.get("by", "patient"));
    values.put("caller_kind", line.get("who", "patient"));
    values.put("same_day_offered", flag(line.get("offered", "-")));
    values.put("other_day_chosen", flag(line.get("other_day", "-")));
    values.put("answered_at", moment(line.get("answered", open ? "10:30" : "-")));
    values.put("patient_replied", flag(line.get("replied", "-")));
    values.put("forwarded_to", given(line.get("forwarded", "-")));
    values.put("matter", line.get("matter", "health"));
  }

  private static void chat(
      int scenario, Scenario.Line line, LocalDateTime at, Map<String, Object> values) {
    values.put("case_id", scenario + "/" + line.name());
    values.put("unit_id", scenario + "/" + line.get("unit", "A"));
    String takenBy = given(line.get("taken_by", "-"));
    values.put("answering_unit_id", takenBy == null ? null : scenario + "/" + takenBy);
    values.put("patient_id", number(line.get("patient", "1")));
    values.put("health_issue", number(line.get("issue", "-")));
    values.put("created_at", timestamp(at));
    values.put("queued_at", moment(line.get("queued", line.get("at", "10:00"))));
    values.put("started_at", moment(line.get("started", "10:30")));
    values.put("initiated_by", line.get("by", "patient"));
    values.put("cancelled_by", given(line.get("cancelled_by", "-")));
    values.put("same_day_offered", flag(line.get("offered", "-")));
    values.put("other_day_chosen", flag(line.get("other_day", "-")));
    values.put("mode", line.get("mode", "sync"));
    values.put("matter", line.get("matter", "health"));
  }

  private void register(int scenario, String period) {
    String own = scenario + "/";
    units.add(row(UNITS, "01", period, own + "A", own + "A"));
    units.add(row(UNITS, "01", period, own + "B", own + "B"));
    units.add(row(UNITS, "01", period, own + "branch", own + "A"));
    line(own, period, "main", "A", "main", "teleq", true);
    line(own, period, "option", "A", "option", "teleq", true);
    line(own, period, "direct", "A", "direct", "teleq", true);
    line(own, period, "branch", "branch", "main", "teleq", true);
    line(own, period, "other", "B", "main", "teleq", true);
    line(own, period, "unlinked", "A", "unlinked", "teleq", true);
    line(own, period, "manual", "A", "main", "teleq", false);
    line(own, period, "telia", "A", "main", "telia", true);
    line(own, period, "othersystem", "A", "main", "other", true);
  }

  private void line(
      String own, String period, String id, String unit, String kind, String system, boolean auto) {
    lines.add(row(LINES, "01", period, own + id, own + unit, kind, system, auto));
  }

  private static LocalDateTime time(String text) {
    String seconds = text.length() == 5 ? text + ":00" : text;
    return LocalDateTime.parse(seconds.contains("T") ? seconds : DAY + "T" + seconds);
  }

  private static Timestamp moment(String text) {
    return text.equals("-") ? null : timestamp(time(text));
  }

  private static Timestamp timestamp(LocalDateTime at) {
    return Timestamp.from(at.atZone(SWEDEN).toInstant());
  }

  private static Long number(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  private static Boolean flag(String text) {
    return text.equals("-") ? null : Boolean.valueOf(text);
  }

  private static String given(String text) {
    return text.equals("-") ? null : text;
  }

  private static Row row(Map<String, Object> values, StructType schema) {
    Object[] cells = new Object[schema.size()];
    for (StructField field : schema.fields()) {
      cells[schema.fieldIndex(field.name())] = values.get(field.name());
    }
    return RowFactory.create(cells);
  }

  private static Row row(StructType schema, Object... values) {
    return new GenericRowWithSchema(values, schema);
  }

  private static Dataset<Row> frame(List<Row> rows, StructType schema) {
    return TestSpark.session().createDataFrame(rows, schema);
  }

  private static StructType schema(String... names) {
    DataType text = DataTypes.StringType;
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, text);
    }
    return schema;
  }
}
