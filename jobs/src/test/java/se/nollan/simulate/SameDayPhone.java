package se.nollan.simulate;

import static se.nollan.model.CanonicalDataset.PHONE_CONTACT;
import static se.nollan.model.CanonicalDataset.PHONE_LINE;
import static se.nollan.model.CanonicalDataset.UNIT;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.nollan.calendar.WorkingDays;
import se.nollan.model.Region;

/**
 * Reads simulated files back and counts {@code same_day_phone} under skr-2.0 as rules.md says it,
 * row by row and with no regard to speed. It knows nothing of the models that wrote the files.
 */
final class SameDayPhone {

  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime TO = LocalTime.of(17, 0);

  /** Whether callbacks to hidden numbers count on any system. */
  enum Variant {
    DEFAULT,
    HIDDEN_EXCLUDED
  }

  /** Answered and answered or missed. */
  record Share(long numerator, long denominator) {

    Share plus(Share other) {
      return new Share(numerator + other.numerator, denominator + other.denominator);
    }

    double percent() {
      return 100.0 * numerator / denominator;
    }
  }

  private final MemoryLanding landing;
  private final Variant variant;
  private final WorkingDays calendar = WorkingDays.swedish();

  SameDayPhone(MemoryLanding landing, Variant variant) {
    this.landing = landing;
    this.variant = variant;
  }

  Share of(Region region, YearMonth first, YearMonth last) throws IOException {
    Share sum = new Share(0, 0);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      sum = sum.plus(of(region, month));
    }
    return sum;
  }

  private Share of(Region region, YearMonth month) throws IOException {
    Map<String, NamedCsvRecord> lines = new HashMap<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(landing.open(PHONE_LINE, region, month))) {
      rows.forEach(line -> lines.put(line.getField("line_id"), line));
    }
    Map<String, String> topmost = new HashMap<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(landing.open(UNIT, region, month))) {
      for (NamedCsvRecord unit : rows) {
        String parent = unit.getField("parent_unit_id");
        String id = unit.getField("unit_id");
        // Simulated branches hang directly below a unit that has no parent.
        topmost.put(id, parent.isEmpty() ? id : parent);
      }
    }
    Tally tally = new Tally();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(landing.open(PHONE_CONTACT, region, month))) {
      for (NamedCsvRecord row : rows) {
        NamedCsvRecord line = lines.get(row.getField("line_id"));
        count(row, line, topmost.get(line.getField("unit_id")), tally);
      }
    }
    return tally.share();
  }

  /** Callers by unit and day, and those of them that were answered. */
  private static final class Tally {
    final Set<String> callers = new HashSet<>();
    final Set<String> answered = new HashSet<>();

    void add(String caller, boolean wasAnswered) {
      callers.add(caller);
      if (wasAnswered) {
        answered.add(caller);
      }
    }

    Share share() {
      return new Share(answered.size(), callers.size());
    }
  }

  private void count(NamedCsvRecord row, NamedCsvRecord line, String unit, Tally tally) {
    LocalDateTime arrived = LocalDateTime.parse(row.getField("arrived_at"));
    LocalDate day = arrived.toLocalDate();
    boolean isCase =
        row.getField("queue_state").equals("open") && !row.getField("case_kind").isEmpty();
    if (!calendar.isWorkingDay(day)
        || excludedAsSuch(row, line)
        || excludedByQueue(row, arrived.toLocalTime(), isCase)) {
      return;
    }
    String entered = number(row.getField("entered_number"));
    String caller = entered.isEmpty() ? number(row.getField("caller_number")) : entered;
    String key = unit + day + (caller.isEmpty() ? row.getField("contact_id") : caller);
    if (caller.isEmpty() && row.getField("case_kind").equals("callback")) {
      if (variant == Variant.DEFAULT && line.getField("system").equals("teleq")) {
        tally.add(key, true);
      }
      return;
    }
    String answeredAt = row.getField("answered_at");
    tally.add(key, isCase && !answeredAt.isEmpty() && answeredAt.startsWith(day.toString()));
  }

  private static boolean excludedAsSuch(NamedCsvRecord row, NamedCsvRecord line) {
    return row.getField("channel").equals("voicemail")
        || row.getField("channel").equals("video")
        || row.getField("caller_kind").equals("internal")
        || row.getField("created_by").equals("staff")
        || line.getField("kind").equals("unlinked")
        || line.getField("automated").equals("false")
        || row.getField("same_day_offered").equals("true")
            && row.getField("other_day_chosen").equals("true");
  }

  private static boolean excludedByQueue(NamedCsvRecord row, LocalTime time, boolean isCase) {
    return switch (row.getField("queue_state")) {
      case "open" -> !row.getField("forwarded_to").isEmpty() || !isCase;
      case "closed" ->
          row.getField("channel").equals("web_form") || time.isBefore(FROM) || !time.isBefore(TO);
      default -> false;
    };
  }

  static String number(String delivered) {
    String digits = delivered.replaceAll("[\\s()-]", "");
    if (digits.startsWith("00")) {
      return "+" + digits.substring(2);
    }
    return digits.startsWith("0") ? "+46" + digits.substring(1) : digits;
  }
}
