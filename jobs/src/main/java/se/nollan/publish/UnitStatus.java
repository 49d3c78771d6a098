package se.nollan.publish;

/**
 * What a unit, with its branches, delivered of a dataset in a month.
 *
 * @param region county code
 * @param unit HSA-id
 * @param unitName empty if nothing tells it
 * @param month {@code yyyy-MM}
 * @param dataset {@code phone_contact} …
 * @param status {@code REPORTED}, {@code ZERO}, {@code MISSING}, {@code NOT_TAKING_PART} or {@code
 *     NOT_STATED}
 */
public record UnitStatus(
    String region, String unit, String unitName, String month, String dataset, String status) {}
