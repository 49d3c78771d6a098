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
 * @param pages of the instruction, version 2.0
 * @param swedish the rule in the instruction's own words, or close to them
 * @param english the rule as it is read here
 */
public record Rule(
    int number,
    Reason reason,
    Version since,
    Column condition,
    String pages,
    String swedish,
    String english) {}
