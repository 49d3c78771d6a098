package se.nollan.publish.files;

import java.util.List;
import java.util.function.Function;
import se.nollan.publish.Publication;

/**
 * A table of a publication, with all that tells people and programs what it holds. The CSV file,
 * its description in the data package and the sheets of the workbook are all made from it.
 *
 * @param name for programs
 * @param title for people
 * @param description in English
 * @param key columns that tell a row from the others
 * @param columns of a publication: some may hold only codes that the publication names
 * @param rows of a publication, in order
 */
record OpenTable<R>(
    String name,
    Wording title,
    String description,
    List<String> key,
    Function<Publication, List<Column<R>>> columns,
    Function<Publication, List<R>> rows) {}
