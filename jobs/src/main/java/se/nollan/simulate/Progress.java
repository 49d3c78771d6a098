package se.nollan.simulate;

import java.time.YearMonth;
import se.nollan.model.Region;

/** Hears how far a simulation has come; called by one thread at a time, in no given order. */
@FunctionalInterface
public interface Progress {

  /** All files of that region and month are written. */
  void finished(Region region, YearMonth month);

  /** Listens to nothing. */
  static Progress silent() {
    return (region, month) -> {};
  }
}
