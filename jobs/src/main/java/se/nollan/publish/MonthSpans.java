package se.nollan.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months as people write them. */
public final class MonthSpans {
  private MonthSpans() {}

  /**
   * Months in spans, {@code 2025-01–2025-03, 2025-05}.
   *
   * @param months {@code yyyy-MM}, ascending
   */
  public static String text(List<String> months) {
    List<String> spans = new ArrayList<>();
    for (int first = 0; first < months.size(); ) {
      int last = first;
      while (last + 1 < months.size() && follows(months.get(last), months.get(last + 1))) {
        last++;
      }
      spans.add(
          last == first
              ? months.get(first)
              : "%s–%s".formatted(months.get(first), months.get(last)));
      first = last + 1;
    }
    return String.join(", ", spans);
  }

  private static boolean follows(String month, String next) {
    return YearMonth.parse(month).plusMonths(1).equals(YearMonth.parse(next));
  }
}
