/** The files of a publication: open data, workbook, delivery file, quality declaration. */
package se.nollan.publish.files;
