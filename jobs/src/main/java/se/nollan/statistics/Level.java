package se.nollan.statistics;

import java.util.Locale;

/** How large an area is. */
public enum Level {
  UNIT,
  REGION,
  NATION;

  /** As the tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
