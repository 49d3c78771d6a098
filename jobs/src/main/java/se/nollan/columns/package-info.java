/**
 * Parquet files that are written column by column, of rows as Spark keeps them, flat ones and such
 * with lists of flat ones. What is Parquet's (pages, footers, codecs) is parquet-java's own; only
 * the way of a value to its page is ours. Knows no table.
 */
package se.nollan.columns;
