package se.nollan.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.booking.LeadDays.OfDays;

/** Counts per number of days against the days themselves, sorted. */
class LeadDaysTest {
  private static final int CELLS = 2000;

  private static LeadDays of(List<Integer> days) {
    return days.stream().map(each -> LeadDays.later(each, 1)).reduce(LeadDays::plus).orElseThrow();
  }

  @ParameterizedTest(name = "{0}: median {1}, nine in ten within {2}")
  @CsvSource({
    "5,                    5.0, 5",
    "1 4,                  2.5, 4",
    "1 4 30,               4.0, 30",
    "2 2 2 7,              2.0, 7",
    "0 0 0 0 0 0 0 0 0 90, 0.0, 0",
    "1 2 3 4 5 6 7 8 9 10, 5.5, 9",
    "1 2 3 4 5 6 7 8 9 10 11, 6.0, 10"
  })
  void aMedianIsInTheMiddleAndAPercentileTheNearestRank(String days, double median, int ninetieth) {
    List<Integer> each = new ArrayList<>();
    for (String one : days.split(" ")) {
      each.add(Integer.valueOf(one));
    }
    assertThat(of(each).median()).contains(median);
    assertThat(of(each).ninetiethPercentile()).contains(ninetieth);
  }

  @Test
  void medianAndPercentileAreThoseOfTheDaysThemselves() {
    Random random = new Random(2026);
    for (int cell = 0; cell < CELLS; cell++) {
      List<Integer> days = new ArrayList<>();
      LeadDays sum = LeadDays.before(random.nextInt(3));
      for (int i = random.nextInt(6); i >= 0; i--) {
        int ahead = random.nextInt(8);
        int bookings = 1 + random.nextInt(5);
        days.addAll(Collections.nCopies(bookings, ahead));
        LeadDays more = LeadDays.later(ahead, bookings);
        sum = random.nextBoolean() ? sum.plus(more) : more.plus(sum);
      }
      Collections.sort(days);
      int n = days.size();
      double median = (days.get((n - 1) / 2) + days.get(n / 2)) / 2.0;
      int nearestRank = (9 * n + 9) / 10;
      assertThat(sum.bookings()).isEqualTo(n);
      assertThat(sum.median()).contains(median);
      assertThat(sum.ninetiethPercentile()).contains(days.get(nearestRank - 1));
      assertThat(sum.byDays())
          .containsExactlyElementsOf(
              days.stream()
                  .distinct()
                  .map(ahead -> new OfDays(ahead, Collections.frequency(days, ahead)))
                  .toList());
    }
  }

  @Test
  void aSlotBeforeTheBookingIsNoNumberOfDays() {
    LeadDays sum = LeadDays.before(2).plus(LeadDays.later(3, 1)).plus(LeadDays.before(5));
    assertThat(sum.slotBeforeBooking()).isEqualTo(7);
    assertThat(sum.bookings()).isEqualTo(1);
    assertThat(sum.median()).contains(3.0);
    assertThat(LeadDays.before(2).median()).isEmpty();
    assertThat(LeadDays.before(2).ninetiethPercentile()).isEmpty();
    assertThat(LeadDays.before(2).byDays()).isEmpty();
  }

  @Test
  void whatIsReadBackIsWhatWasCounted() {
    LeadDays counted = LeadDays.of(List.of(0, 7, 400), List.of(3L, 1L, 2L), 4);
    assertThat(counted.byDays())
        .containsExactly(new OfDays(0, 3), new OfDays(7, 1), new OfDays(400, 2));
    assertThat(counted.slotBeforeBooking()).isEqualTo(4);
    assertThat(counted.plus(LeadDays.later(7, 1)).byDays()).contains(new OfDays(7, 2));
  }
}
