package se.nollan.simulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nollan.simulate.SimulatedUnit.Identity;
import se.nollan.simulate.SimulatedUnit.Provider;
import se.nollan.simulate.SimulatedUnit.Services;
import se.nollan.simulate.SimulatedUnit.Size;
import se.nollan.simulate.SimulatedUnit.UnitType;

/**
 * Sets up a region's units: health centres in proportion to its population, their branches, and the
 * smaller units of other kinds. The same seed and scale give the same units in every month.
 */
final class UnitRegister {

  /** Puts just above a thousand health centres, branches included, in the nation. */
  private static final double PEOPLE_PER_HEALTH_CENTRE = 10_450;

  private static final double CALLS_PER_HEALTH_CENTRE = 1_850;
  private static final double LISTED_PER_CALL = 5.3;
  private static final double LOAD_OF_SMALL_UNIT = 0.3;

  private static final int FEWEST = 2;

  /** A nation smaller than two units a region is made of smaller units, but not smaller than so. */
  private static final double LEAST_LOAD = 0.25;

  private static final double SOLD = 0.02;

  private final Seed seed;
  private final RegionProfile profile;
  private final UnitNames names;
  private final Switchboard switchboard;
  private final double healthCentres;
  private final List<SimulatedUnit> units = new ArrayList<>();

  private UnitRegister(Seed seed, RegionProfile profile, double scale) {
    this.seed = seed.with("units").with(profile.region());
    this.profile = profile;
    this.names = new UnitNames(this.seed);
    this.switchboard = new Switchboard(this.seed, profile);
    this.healthCentres = profile.published().population() / PEOPLE_PER_HEALTH_CENTRE * scale;
  }

  /** The units of a region, topmost ones first; a unit's number is its place in the list. */
  static List<SimulatedUnit> of(Seed seed, RegionProfile profile, double scale) {
    UnitRegister register = new UnitRegister(seed, profile, scale);
    register.addAll();
    return List.copyOf(register.units);
  }

  private void addAll() {
    int centres = (int) Math.max(FEWEST, Math.round(healthCentres));
    double load = healthCentres < FEWEST ? Math.max(LEAST_LOAD, healthCentres / FEWEST) : 1;
    double[] sizes = sizes(centres);
    for (int i = 0; i < centres; i++) {
      add(UnitType.HEALTH_CENTRE, load * sizes[i], Optional.empty());
    }
    addSmall(UnitType.REHABILITATION, 0.05 * centres, load);
    addSmall(UnitType.URGENT_CARE, 0.03 * centres, load);
    addSmall(UnitType.CHILD_YOUTH, 0.04 * centres, load);
    addSmall(UnitType.OTHER, 0.03 * centres, load);
    int branches = atRandom(UnitType.HEALTH_CENTRE, 0.09 * centres);
    for (int i = 0; i < branches; i++) {
      SimulatedUnit parent = units.get(i * centres / branches);
      add(UnitType.HEALTH_CENTRE, load * LOAD_OF_SMALL_UNIT, Optional.of(parent));
    }
  }

  private void addSmall(UnitType type, double mean, double load) {
    int count = atRandom(type, mean);
    for (int i = 0; i < count; i++) {
      add(type, load * LOAD_OF_SMALL_UNIT, Optional.empty());
    }
  }

  /** The mean, rounded up or down by chance. */
  private int atRandom(UnitType type, double mean) {
    return (int) (mean + seed.with("count").with(type.code()).dice().uniform());
  }

  /** Sizes as uneven as real ones, that add up to as many units of size one. */
  private double[] sizes(int count) {
    Dice dice = seed.with("sizes").dice();
    double[] sizes = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sizes[i] = Math.max(0.4, 1 + 0.4 * dice.gaussian());
      sum += sizes[i];
    }
    for (int i = 0; i < count; i++) {
      sizes[i] *= count / sum;
    }
    return sizes;
  }

  private void add(UnitType type, double load, Optional<SimulatedUnit> parent) {
    int number = units.size();
    Dice dice = seed.with(number).dice();
    Provider provider = parent.map(SimulatedUnit::provider).orElse(provider(type, dice));
    Identity identity =
        new Identity(
            number,
            "SE23210000%s-E%04d".formatted(profile.region().code(), number + 1),
            parent
                .map(of -> names.branchName(number, of.identity().name()))
                .orElse(names.name(number, type)),
            parent.map(SimulatedUnit::id).orElse(""));
    double calls = CALLS_PER_HEALTH_CENTRE * load;
    int listed = (int) (calls * LISTED_PER_CALL * (0.9 + 0.2 * dice.uniform()));
    Services services =
        new Services(
            dice.chance(type == UnitType.HEALTH_CENTRE ? 0.7 : 0.3),
            dice.chance(type == UnitType.URGENT_CARE ? 0.1 : 0.88),
            0.1 + 0.35 * dice.uniform());
    units.add(
        new SimulatedUnit(
            identity,
            provider,
            new Size(listed, calls),
            switchboard.of(number, type, dice),
            services));
  }

  /** Spreads the private units evenly, so that a small region too has its share of them. */
  private Provider provider(UnitType type, Dice dice) {
    int number = units.size();
    boolean isPrivate = Quota.falls(number, profile.invented().privateShare());
    Optional<YearMonth> sold =
        dice.chance(SOLD)
            ? Optional.of(YearMonth.of(2024, 1).plusMonths(dice.below(48)))
            : Optional.empty();
    return new Provider(isPrivate, sold, type);
  }
}
