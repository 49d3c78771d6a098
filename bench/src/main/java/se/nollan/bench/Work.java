package se.nollan.bench;

import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The scenarios, by the names that one types. */
enum Work {
  MONTH("month", "2026-03", new Contest()),
  YEAR("year", "2025-01..2025-12", new Contest()),
  REFRESH("refresh", "2023-03..2026-03", new Refresh()),
  NOTHING_NEW("nothing-new", "2023-03..2026-03", new NothingNew()),
  DEMO("demo", "2026-01..2026-03", new Demo()),
  FLOOR("floor", "2026-03", new Floor());

  private final String id;
  private final Months months;
  private final Scenario scenario;

  Work(String id, String months, Scenario scenario) {
    this.id = id;
    this.months = Months.of(months);
    this.scenario = scenario;
  }

  String id() {
    return id;
  }

  /** The months if none are asked for. */
  Months months() {
    return months;
  }

  Scenario scenario() {
    return scenario;
  }

  /** For the help text. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(Work::id).iterator();
    }
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<Work> {
    @Override
    public Work convert(String text) {
      return Arrays.stream(values())
          .filter(work -> work.id.equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is none of %s".formatted(text, String.join(", ", new Ids()))));
    }
  }
}
