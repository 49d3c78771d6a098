/**
 * The files that people get of a publication: open data, workbook, delivery file, quality
 * declaration. Each is made of the {@link se.nollan.publish.Publication} alone, and of nothing else
 * that may differ from one time to the next: equal publications give equal bytes, whatever the
 * machine's language, time zone and clock.
 */
package se.nollan.publish.files;
