package se.nollan.simulate;

import java.util.Arrays;

/** A maker of telephone systems, with its own way to write a number. */
enum PhoneSystem {
  TELEQ("teleq", "+4670"),
  TELIA("telia", "070"),
  OTHER("other", "0046 70-");

  private final String code;
  private final String numberPrefix;

  PhoneSystem(String code, String numberPrefix) {
    this.code = code;
    this.numberPrefix = numberPrefix;
  }

  String code() {
    return code;
  }

  /** What comes before the seven digits of a synthetic mobile number. */
  String numberPrefix() {
    return numberPrefix;
  }

  static PhoneSystem of(String code) {
    return Arrays.stream(values())
        .filter(system -> system.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No telephone system is called " + code + "."));
  }
}
