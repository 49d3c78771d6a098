/**
 * What counts and why, as a page for people: made from the lists that also decide, and laid out as
 * Markdown or for a terminal. Other packages' lists get a section in {@link
 * se.nollan.definitions.DefinitionPage}; the layouts know nothing of what they lay out.
 */
package se.nollan.definitions;
