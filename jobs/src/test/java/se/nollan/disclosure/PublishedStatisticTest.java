package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.nollan.disclosure.StatisticKey.Level;

/**
 * Each way in which what is shown could give back what is withheld: first that it would if only
 * small cells were withheld, then that it does not.
 */
class PublishedStatisticTest {
  private static final DisclosureControl CONTROL = new DisclosureControl(Threshold.DEFAULT);
  private static final String MAY = "2026-05";

  private final StatisticTable table = new StatisticTable();

  private static StatisticKey unit(String id, String measure, String group, String period) {
    return new StatisticKey(measure, Level.UNIT, id, "12", group, period);
  }

  private static StatisticKey unit(String id, String measure) {
    return unit(id, measure, "all", MAY);
  }

  private static StatisticKey region(String measure) {
    return unit("", measure).above();
  }

  private static StatisticKey nation(String measure) {
    return region(measure).above();
  }

  /** Of a small cell: withholding small cells alone tells it, and what we withhold does not. */
  private Suppression<StatisticKey> hides(StatisticKey small) {
    return hides(table.linked(), small, List.of());
  }

  private static Suppression<StatisticKey> hides(
      CellTable<StatisticKey> linked,
      StatisticKey small,
      List<EarlierPublication<StatisticKey>> earlier) {
    Set<StatisticKey> primary = new TreeSet<>();
    linked.cells().stream()
        .filter(cell -> cell.denominator() > 0 && cell.denominator() < 20)
        .forEach(cell -> primary.add(cell.key()));
    Cell<StatisticKey> cell = linked.cell(small).orElseThrow();
    assertThat(new Attacker(linked, primary, earlier).denominator(cell).width())
        .as("%s, if only small cells are withheld", small)
        .isLessThan(20);
    Suppression<StatisticKey> suppression = CONTROL.protect(linked, earlier);
    assertThat(suppression.primary()).isEqualTo(primary);
    Attacker attacker = new Attacker(linked, suppression.withheld(), earlier);
    for (StatisticKey key : suppression.withheld()) {
      assertThat(attacker.denominator(linked.cell(key).orElseThrow()).width())
          .as("%s, when %s are withheld", key, suppression.withheld())
          .isGreaterThanOrEqualTo(20 - 1e-6);
    }
    return suppression;
  }

  @Test
  void theTotalWhenOneChannelIsWithheld() {
    table
        .share(unit("A", "same_day_phone"), 300, 400)
        .share(unit("A", "same_day_chat"), 5, 7)
        .share(unit("A", "same_day_total"), 305, 407);

    assertThat(hides(unit("A", "same_day_chat")).secondary())
        .containsExactly(unit("A", "same_day_total"));
  }

  @Test
  void theLastUnitOfARegion() {
    table
        .share(unit("A", "same_day_phone"), 300, 400)
        .share(unit("B", "same_day_phone"), 80, 90)
        .share(unit("C", "same_day_phone"), 5, 7)
        .share(region("same_day_phone"), 385, 497)
        .share(nation("same_day_phone"), 385, 497);

    assertThat(hides(unit("C", "same_day_phone")).secondary())
        .containsExactly(unit("B", "same_day_phone"));
  }

  @Test
  void theOnlyUnitOfARegion() {
    table
        .share(unit("A", "same_day_phone"), 5, 7)
        .share(region("same_day_phone"), 5, 7)
        .share(new StatisticKey("same_day_phone", Level.REGION, "01", "01", "all", MAY), 80, 90)
        .share(new StatisticKey("same_day_phone", Level.REGION, "03", "03", "all", MAY), 800, 900)
        .share(nation("same_day_phone"), 885, 997);

    assertThat(hides(unit("A", "same_day_phone")).secondary())
        .containsExactly(new StatisticKey("same_day_phone", Level.REGION, "01", "01", "all", MAY));
  }

  @Test
  void aMonthAgainstItsYear() {
    table
        .share(unit("A", "same_day_phone", "all", "2026-04"), 50, 60)
        .share(unit("A", "same_day_phone", "all", "2026-05"), 5, 7)
        .share(unit("A", "same_day_phone", "all", "2026-06"), 80, 90)
        .share(unit("A", "same_day_phone", "all", "2026"), 135, 157);

    assertThat(hides(unit("A", "same_day_phone", "all", "2026-05")).secondary()).hasSize(1);
  }

  @Test
  void thePartsOfNoShow() {
    table
        .share(unit("A", "no_show"), 20, 207)
        .share(unit("A", "no_show_self_booked"), 1, 7)
        .share(unit("A", "no_show_other"), 19, 200);

    assertThat(hides(unit("A", "no_show_self_booked")).secondary()).hasSize(1);
  }

  @Test
  void unitGroups() {
    for (String group : List.of("all", "public", "urgent_care")) {
      table.share(unit("A", "same_day_phone", group, MAY), 5, 7);
    }
    for (String group : List.of("all", "public", "health_centre")) {
      table.share(unit("B", "same_day_phone", group, MAY), 300, 400);
      table.share(unit("C", "same_day_phone", group, MAY), 80, 90);
    }
    table
        .share(region("same_day_phone"), 385, 497)
        .share(region("same_day_phone").among("public"), 385, 497)
        .share(region("same_day_phone").among("health_centre"), 380, 490)
        .share(region("same_day_phone").among("urgent_care"), 5, 7);

    // The region's only urgent care is the unit, and all but it is the health centres.
    assertThat(hides(region("same_day_phone").among("urgent_care")).secondary())
        .contains(region("same_day_phone").among("health_centre"));
  }

  @Test
  void bookingMix() {
    BookingKind direct = new BookingKind("direct", "patient", "false");
    BookingKind link = new BookingKind("booking_link", "patient", "false");
    BookingKind staff = new BookingKind("direct", "staff", "true");
    StatisticKey unit = unit("A", "");
    table
        .share(unit("A", "self_booked_all"), 67, 167)
        .share(unit("A", "self_booked"), 60, 150)
        .share(unit("A", "visible"), 100, 167)
        .mix(unit, direct, 60)
        .mix(unit, link, 7)
        .mix(unit, staff, 100);

    assertThat(hides(unit.of(link.measure())).secondary())
        .containsExactly(unit.of(direct.measure()));
  }

  @Test
  void sharesOfTheSameBookings() {
    table
        .share(unit("A", "self_booked_all"), 3, 7)
        .share(unit("A", "self_booked"), 3, 6)
        .share(unit("A", "cancellable"), 5, 7)
        .leadTime(unit("A", ""), 7, 0)
        .delivered(unit("A", ""), "booking", 25)
        .share(unit("B", "self_booked_all"), 30, 70)
        .share(unit("B", "self_booked"), 30, 60)
        .share(unit("B", "cancellable"), 50, 70)
        .leadTime(unit("B", ""), 70, 0)
        .delivered(unit("B", ""), "booking", 75)
        .share(region("self_booked_all"), 33, 77)
        .share(region("self_booked"), 33, 66)
        .share(region("cancellable"), 55, 77)
        .leadTime(region(""), 77, 0)
        .delivered(region(""), "booking", 100);

    assertThat(hides(unit("A", "self_booked_all")).secondary())
        .contains(unit("B", "self_booked_all"), unit("B", "cancellable"));
  }

  @Test
  void rowsDelivered() {
    table
        .share(unit("A", "same_day_phone"), 5, 7)
        .share(region("same_day_phone"), 505, 907)
        .share(unit("B", "same_day_phone"), 500, 900)
        .delivered(unit("A", ""), "phone_contact", 12)
        .delivered(unit("B", ""), "phone_contact", 1_000)
        .delivered(region(""), "phone_contact", 1_012);

    assertThat(hides(unit("A", "same_day_phone")).primary())
        .contains(unit("A", StatisticRelations.delivered("phone_contact")));
  }

  @Test
  void theDifferenceFromAnEarlierPublication() {
    table
        .share(unit("A", "same_day_phone"), 300, 400)
        .share(unit("B", "same_day_phone"), 80, 90)
        .share(region("same_day_phone"), 380, 490);
    CellTable<StatisticKey> before = table.linked();
    assertThat(CONTROL.protect(before).withheld()).isEmpty();

    CellTable<StatisticKey> now =
        new StatisticTable()
            .share(unit("A", "same_day_phone"), 300, 400)
            .share(unit("B", "same_day_phone"), 80, 90)
            .share(unit("C", "same_day_phone"), 5, 7)
            .share(region("same_day_phone"), 385, 497)
            .linked();

    // A and B are known from before: only the region's new total can be withheld.
    assertThat(
            hides(
                    now,
                    unit("C", "same_day_phone"),
                    List.of(new EarlierPublication<>(before, Set.of())))
                .secondary())
        .containsExactly(region("same_day_phone"));
  }

  @Test
  void whatWasWithheldBefore() {
    table
        .share(unit("A", "same_day_phone"), 300, 400)
        .share(unit("B", "same_day_phone"), 80, 90)
        .share(unit("C", "same_day_phone"), 5, 7)
        .share(region("same_day_phone"), 385, 497);
    CellTable<StatisticKey> before = table.linked();
    Suppression<StatisticKey> then = CONTROL.protect(before);
    assertThat(then.secondary()).containsExactly(unit("B", "same_day_phone"));

    // C was corrected, and is small no more: shown with B it would still tell what C was.
    CellTable<StatisticKey> now =
        new StatisticTable()
            .share(unit("A", "same_day_phone"), 300, 400)
            .share(unit("B", "same_day_phone"), 80, 90)
            .share(unit("C", "same_day_phone"), 25, 30)
            .share(region("same_day_phone"), 405, 520)
            .linked();
    EarlierPublication<StatisticKey> earlier = new EarlierPublication<>(before, then.withheld());
    Suppression<StatisticKey> suppression = CONTROL.protect(now, List.of(earlier));
    Attacker attacker = new Attacker(now, suppression.withheld(), List.of(earlier));
    assertThat(attacker.denominator(before.cell(unit("C", "same_day_phone")).orElseThrow()).width())
        .isGreaterThanOrEqualTo(20 - 1e-6);
    assertThat(suppression.withheld()).contains(unit("B", "same_day_phone"));
  }

  @Test
  void missingWithheldZeroAndNotTakingPartAreDifferentThings() {
    StatisticKey none = unit("D", "same_day_phone");
    table
        .share(unit("A", "same_day_phone"), 5, 7)
        .share(unit("B", "same_day_phone"), 20, 20)
        .share(unit("C", "same_day_phone"), 0, 0);

    Suppression<StatisticKey> suppression = CONTROL.protect(table.linked());

    Published missing = new Published.Missing();
    assertThat(suppression.published(unit("A", "same_day_phone"), missing))
        .isEqualTo(new Published.Suppressed());
    assertThat(suppression.published(unit("B", "same_day_phone"), missing))
        .isEqualTo(new Published.Shown(20, 20));
    assertThat(suppression.published(unit("C", "same_day_phone"), missing))
        .isEqualTo(new Published.Zero());
    assertThat(suppression.published(none, missing)).isEqualTo(missing);
    assertThat(suppression.published(none, new Published.NotTakingPart()))
        .isEqualTo(new Published.NotTakingPart());
  }
}
