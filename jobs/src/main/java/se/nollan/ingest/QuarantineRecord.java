package se.nollan.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/**
 * What is kept of a row that cannot be used: its key and its values, persons masked. Runs on few
 * rows, and so may be plain Java.
 */
final class QuarantineRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CanonicalDataset dataset;

  QuarantineRecord(CanonicalDataset dataset) {
    this.dataset = dataset;
  }

  /** From the dataset's text columns, and what the row held beyond them, to a JSON object. */
  UDF2<Row, String, String> record() {
    return this::toJson;
  }

  /** From the same to the key columns as delivered, joined with {@code |}. */
  UDF2<Row, String, String> key() {
    return this::toKey;
  }

  private String toJson(Row texts, String extra) {
    Masking.Fields fields = fields();
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

  private String toKey(Row texts, String extra) {
    Masking.Fields fields = fields();
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
   * many does, and cannot be told from an empty last one.
   */
  private Masking.Fields fields() {
    return dataset == CanonicalDataset.CHAT_CASE
        ? Masking.Fields.PERHAPS_SHIFTED
        : Masking.Fields.IN_PLACE;
  }
}
