package se.nollan.contact;

import org.apache.spark.sql.Column;

/**
 * One rule of the instruction that settles a row by itself, before callers are looked at together.
 *
 * @param number its place among the rules, which are tried in order
 * @param reason what a row gets that meets it
 * @param since the version that brought it
 * @param condition when a row meets it, over the columns that {@link PhoneRows} or {@link ChatRows}
 *     gives; null is no
 * @param provision where the instruction says so, and how it is read
 */
public record Rule(
    int number, Reason reason, Version since, Column condition, Provision provision) {}
