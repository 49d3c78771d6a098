package se.nollan.contact;

/**
 * Where the instruction says a thing, in its own words, and how that is read here.
 *
 * @param pages of the instruction, version 2.0: {@code 7–8, 11}
 * @param swedish the instruction's own words, without its footnote marks; … where words are left
 *     out
 * @param english how it is read here; what the instruction leaves open follows "Read as:"
 */
public record Provision(String pages, String swedish, String english) {}
