package se.nollan.simulate;

/**
 * A number that patients ring.
 *
 * @param weight the share of its unit's calls that come here
 */
record PhoneLine(String id, Kind kind, PhoneSystem system, boolean automated, double weight) {

  /** How the line is reached. */
  enum Kind {
    MAIN("main"),
    OPTION("option"),
    DIRECT("direct"),
    UNLINKED("unlinked");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
