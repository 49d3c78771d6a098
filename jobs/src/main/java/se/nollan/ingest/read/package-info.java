/**
 * From a delivered file to rows of text: files are read whole and verified before the first row of
 * them is let out. No reader of Spark's own can reject one file and go on with the others.
 */
package se.nollan.ingest.read;
