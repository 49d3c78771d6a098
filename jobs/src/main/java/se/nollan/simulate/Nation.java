package se.nollan.simulate;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.nollan.model.Region;

/** Holds the regions and units of a synthetic nation, which are the same in all its months. */
record Nation(
    Seed seed,
    Map<Region, RegionProfile> profilesByRegion,
    Map<Region, List<SimulatedUnit>> units,
    List<PlantedTruth> truths,
    Faults faults) {

  /** Whether there is something wrong with what regions deliver. */
  enum Faults {
    NONE,
    PLANTED
  }

  /** The nation of that seed and size, as far as those regions go. */
  static Nation of(Seed seed, double scale, Simulation.Extras extras) {
    Country country = Country.read();
    Map<Region, RegionProfile> profiles = new EnumMap<>(Region.class);
    Map<Region, List<SimulatedUnit>> units = new EnumMap<>(Region.class);
    for (Region region : extras.regions()) {
      RegionProfile profile = profile(country, region, extras.truths());
      profiles.put(region, profile);
      units.put(region, UnitRegister.of(seed, profile, scale));
    }
    return new Nation(seed, profiles, units, extras.truths(), extras.faults());
  }

  private static RegionProfile profile(Country country, Region region, List<PlantedTruth> truths) {
    RegionProfile profile = country.profile(region);
    for (PlantedTruth truth : truths) {
      if (truth instanceof PlantedTruth.HiddenNumbers hidden && hidden.region() == region) {
        profile = profile.withHiddenNumbers(hidden.share(), country.sameDayShare());
      }
    }
    return profile;
  }

  Collection<RegionProfile> profiles() {
    return profilesByRegion.values();
  }

  /** How the telephones of the nation are played. */
  PhoneContacts phoneContacts() {
    return new PhoneContacts(truths);
  }

  RegionMonth in(RegionProfile profile, YearMonth month, List<SimulatedDay> days) {
    Region region = profile.region();
    Seed ofMonth = seed.with("months").with(region).with(month);
    return new RegionMonth(profile, month, ofMonth, units.get(region), days);
  }
}
