/**
 * What a delivered row says, and the one reason why it cannot be used if it cannot: row by row, in
 * plain Java, for whichever source the row came from.
 */
package se.nollan.ingest.check;
