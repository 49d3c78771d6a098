package se.nollan.statistics;

import java.util.Locale;

/** How large an area is. */
public enum Level {
  UNIT,
  REGION,
  NATION;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** As the tables spell it. */
  public String id() {
    return id;
  }
}
