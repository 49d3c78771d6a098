package se.nollan.simulate;

import java.time.YearMonth;
import se.nollan.model.Region;

/**
 * Names a stream of randomness by what it is for, so that nothing that is drawn for one region,
 * month or unit can move what is drawn for another.
 */
record Seed(long value) {

  Seed with(long part) {
    return new Seed(Dice.mix(value * 0x9E3779B97F4A7C15L + Dice.mix(part + 0x632BE59BD9B4E019L)));
  }

  Seed with(String purpose) {
    return with(purpose.hashCode());
  }

  Seed with(Region region) {
    return with(region.code());
  }

  Seed with(YearMonth month) {
    return with(month.getYear() * 12L + month.getMonthValue());
  }

  Dice dice() {
    return new Dice(value);
  }
}
