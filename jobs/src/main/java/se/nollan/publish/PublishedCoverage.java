package se.nollan.publish;

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
 *     NOT_TAKING_PART}
 * @param unitsExpected units that take part, as the register says
 * @param unitsTold those of them that delivered something, or said zero
 * @param unitsMissing those of them that did not
 * @param unitsNotTakingPart units that the register says do not take part
 * @param unitsNotStated units of which the register does not say
 */
public record PublishedCoverage(
    String region,
    String regionName,
    String month,
    String dataset,
    String status,
    long unitsExpected,
    long unitsTold,
    long unitsMissing,
    long unitsNotTakingPart,
    long unitsNotStated) {}
