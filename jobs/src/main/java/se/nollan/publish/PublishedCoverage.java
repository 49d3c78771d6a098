package se.nollan.publish;

import java.util.Optional;

/**
 * What a region, or the nation, delivered of a dataset in a month: a row of {@code coverage.csv}.
 * It counts units and says nothing of persons.
 *
 * @param region county code; {@code SE} of the nation
 * @param regionName its name
 * @param month {@code yyyy-MM}
 * @param dataset {@code phone_contact}, {@code chat_case}, {@code booking}, {@code appointment} or
 *     {@code bookable_slot}
 * @param status {@code REPORTED}, {@code ZERO}, {@code UNUSABLE}, {@code MISSING} or {@code
 *     NOT_TAKING_PART}; of the nation the first of these that any region has
 * @param units how many; empty if no register of units could be used. Of the nation the sum over
 *     the regions that have one
 */
public record PublishedCoverage(
    String region,
    String regionName,
    String month,
    String dataset,
    String status,
    Optional<Units> units) {

  /**
   * Units, by what came of them.
   *
   * @param expected those that take part, as the register says
   * @param told those of them that delivered something, or said zero
   * @param missing those of them that did not
   * @param notTakingPart units that the register says do not take part
   * @param notStated units of which the register does not say
   */
  public record Units(long expected, long told, long missing, long notTakingPart, long notStated) {}
}
