package se.nollan.publish;

/**
 * A rule under which contacts were decided.
 *
 * @param dataset {@code phone_contact} or {@code chat_case}
 * @param number its place in the order in which rules are tried
 * @param reason what {@code contact_outcome} says where it decides
 * @param quotation the instruction's own words, in Swedish
 * @param reading how they are read, in English
 * @param source document and page
 */
public record RuleInForce(
    String dataset, int number, String reason, String quotation, String reading, String source) {}
