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
 * @param error class of the error of the source's expression for that column, {@link
 *     Fault#NO_VALUE} if it ended well and gave nothing; empty text where no expression is at fault
 * @param record its values as JSON, and under {@code raw} what was delivered to an expression that
 *     is at fault
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
    String error,
    String record)
    implements Serializable {}
