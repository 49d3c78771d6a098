/**
 * From the regions' files to canonical tables: which files are new, what their rows say, which rows
 * cannot be used and why, and pseudonyms in place of persons.
 */
package se.nollan.ingest;
