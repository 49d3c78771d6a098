/**
 * What keeps a lake in order over the years: closing months, erasing old personal data, clearing
 * away files.
 */
package se.nollan.upkeep;
