package se.nollan.lake;

import java.io.Serializable;
import java.util.Map;

/**
 * A file of rows that a task has written, and that no version of its table holds yet.
 *
 * @param path from the table's folder on
 * @param partition the values of the columns that the table is divided by
 * @param bytes how large it is
 * @param modified when it was written, milliseconds since 1970
 * @param rows how many rows it holds
 */
public record WrittenFile(
    String path, Map<String, String> partition, long bytes, long modified, long rows)
    implements Serializable {}
