package se.nollan.ingest.check;

import java.io.Serializable;

/**
 * A row that cannot be used, as quarantine keeps it: persons masked.
 *
 * @param region of its folder
 * @param source of its folder
 * @param period of its folder
 * @param dataset id of the dataset
 * @param file path of the file it came in
 * @param row 1 is the first row of its file
 * @param key its key columns as delivered, joined with {@code |}
 * @param reason the first that holds
 * @param column that the reason is about; empty text where it is about the row
 * @param record its values as delivered, as JSON
 */
public record SetAsideRow(
    String region,
    String source,
    String period,
    String dataset,
    String file,
    long row,
    String key,
    QuarantineReason reason,
    String column,
    String record)
    implements Serializable {}
