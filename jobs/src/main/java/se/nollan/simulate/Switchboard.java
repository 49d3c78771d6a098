package se.nollan.simulate;

import java.util.ArrayList;
import java.util.List;
import se.nollan.simulate.PhoneLine.Kind;
import se.nollan.simulate.SimulatedUnit.Telephony;
import se.nollan.simulate.SimulatedUnit.UnitType;

/** Gives a unit its telephone system, its lines and its hours, as they are in its region. */
final class Switchboard {

  private static final PhoneSystem[] SYSTEMS = PhoneSystem.values();

  private static final double QUALITY_SPREAD = 0.14;

  private final Seed seed;
  private final RegionProfile profile;
  private final double shortHours;

  Switchboard(Seed seed, RegionProfile profile) {
    this.seed = seed;
    this.profile = profile;
    // A region that few get through to is one where many close early.
    this.shortHours = Math.min(0.7, 3.5 * (1 - profile.published().sameDayShare()));
  }

  Telephony of(int unit, UnitType type, Dice dice) {
    PhoneSystem system = system(dice);
    double callbacks =
        switch (system) {
          case TELEQ -> 0.97;
          case TELIA -> 0.85;
          case OTHER -> 0.72;
        };
    return new Telephony(
        lines(unit, system, dice), hours(unit, type, dice), callbacks, quality(unit));
  }

  /** Units come in pairs, one as much better as the other is worse: a region of two is fair. */
  private double quality(int unit) {
    double difference = seed.with("quality").with(unit / 2).dice().gaussian() * QUALITY_SPREAD;
    return 1 + (unit % 2 == 0 ? difference : -difference);
  }

  private PhoneSystem system(Dice dice) {
    RegionProfile.Invented invented = profile.invented();
    PhoneSystem another = SYSTEMS[dice.below(SYSTEMS.length)];
    return dice.chance(invented.systemShare()) ? invented.mainSystem() : another;
  }

  private List<PhoneLine> lines(int unit, PhoneSystem system, Dice dice) {
    String prefix = "%s-%04d-".formatted(profile.region().code(), unit + 1);
    List<PhoneLine> lines = new ArrayList<>();
    double direct = dice.chance(0.5) ? 0.05 : 0;
    double unlinked = dice.chance(0.3) ? 0.03 : 0;
    double manual = dice.chance(0.1) ? 0.03 : 0;
    double option = 0.25;
    double main = 1 - option - direct - unlinked - manual;
    lines.add(new PhoneLine(prefix + "1", Kind.MAIN, system, true, main));
    lines.add(new PhoneLine(prefix + "2", Kind.OPTION, system, true, option));
    if (direct > 0) {
      lines.add(new PhoneLine(prefix + "3", Kind.DIRECT, system, true, direct));
    }
    if (unlinked > 0) {
      lines.add(new PhoneLine(prefix + "4", Kind.UNLINKED, system, true, unlinked));
    }
    if (manual > 0) {
      lines.add(new PhoneLine(prefix + "5", Kind.DIRECT, system, false, manual));
    }
    return List.copyOf(lines);
  }

  private OpeningHours hours(int unit, UnitType type, Dice dice) {
    boolean early = dice.chance(0.25);
    int opens = WallClock.hours(early ? 7.5 : 8);
    if (type == UnitType.URGENT_CARE) {
      return new OpeningHours(opens, WallClock.hours(20), WallClock.hours(20), true);
    }
    // Taken in turn, for in a small region chance could close every unit early.
    double closes = Quota.falls(unit, shortHours) ? 15.5 + 0.5 * dice.below(3) : 17;
    boolean shortFridays = Quota.falls(unit + 1, shortHours);
    double onFridays = shortFridays ? Math.min(closes, 15.5) : closes;
    return new OpeningHours(opens, WallClock.hours(closes), WallClock.hours(onFridays), false);
  }
}
