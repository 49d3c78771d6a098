package se.nollan.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/**
 * What is kept of a row that cannot be used: its key and its values, persons masked. Runs on few
 * rows, and so may be plain Java.
 */
final class QuarantineRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Reasons of rows that were not found to be in place. */
  private static final Set<QuarantineReason> BAD_VALUES =
      Set.of(
          QuarantineReason.MISSING_VALUE,
          QuarantineReason.INVALID_VALUE,
          QuarantineReason.INVALID_NUMBER);

  private final CanonicalDataset dataset;

  QuarantineRecord(CanonicalDataset dataset) {
    this.dataset = dataset;
  }

  /** From the dataset's text columns, what the row held beyond them, and its reason, to JSON. */
  UDF3<Row, String, String, String> record() {
    return this::toJson;
  }

  /** From the same to the key columns as delivered, joined with {@code |}. */
  UDF3<Row, String, String, String> key() {
    return this::toKey;
  }

  private String toJson(Row texts, String extra, String reason) {
    Masking.Fields fields = fields(reason);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    List<CanonicalColumn> columns = dataset.columns();
    for (int i = 0; i < columns.size(); i++) {
      String value = texts.getString(i);
      if (value != null) {
        record.put(columns.get(i).name(), Masking.mask(columns.get(i), value, fields));
      }
    }
    if (extra != null) {
      record.put("beyond the header", Masking.MASK);
    }
    return record.toString();
  }

  private String toKey(Row texts, String extra, String reason) {
    Masking.Fields fields = fields(reason);
    return dataset.key().stream()
        .map(name -> dataset.column(name).orElseThrow())
        .map(
            column -> {
              String value = texts.getString(dataset.columns().indexOf(column));
              return Objects.isNull(value) ? "" : Masking.mask(column, value, fields);
            })
        .collect(Collectors.joining("|"));
  }

  /**
   * Health issues are words, and only chat cases have them. A field too few shifts a row as one too
   * many does, and cannot be told from an empty last one; but a row whose values are all what their
   * columns ask for is not shifted.
   */
  private Masking.Fields fields(String reason) {
    boolean unread = BAD_VALUES.contains(QuarantineReason.valueOf(reason));
    return dataset == CanonicalDataset.CHAT_CASE && unread
        ? Masking.Fields.PERHAPS_SHIFTED
        : Masking.Fields.IN_PLACE;
  }
}
