package se.nollan.contact;

import java.io.Serializable;

/**
 * How several contacts of one person with a unit on a day are counted.
 *
 * @param absorbed the reason of those that another one decides for
 * @param everyCase whether each case counts by itself
 * @param onlyLaterAbsorbed whether an answered caller's first call to a full or closed queue counts
 *     if it came before the contact
 */
record Rulings(Reason absorbed, boolean everyCase, boolean onlyLaterAbsorbed)
    implements Serializable {
  static Rulings ofCalls(Definition definition) {
    return new Rulings(
        Reason.SAME_CALLER_SAME_DAY,
        definition.has(Variant.EVERY_CASE),
        definition.has(Variant.ONLY_LATER_CALLS_ABSORBED));
  }

  static Rulings ofCases() {
    return new Rulings(Reason.SAME_PATIENT_SAME_DAY, false, false);
  }
}
