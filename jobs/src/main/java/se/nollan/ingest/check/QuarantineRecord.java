package se.nollan.ingest.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.RowTexts;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** What is kept of a row that cannot be used: its key and its values, persons masked. */
final class QuarantineRecord {
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

  SetAsideRow of(DeliveryId delivery, TextRow row, Flaw flaw) {
    Masking.Where where =
        new Masking.Where(dataset, delivery.period().toString(), fields(flaw.reason()));
    return new SetAsideRow(
        delivery.region().toString(),
        delivery.source().toString(),
        delivery.period().toString(),
        dataset.id(),
        row.file().toString(),
        row.row(),
        key(row.texts(), where),
        flaw.reason(),
        flaw.column().orElse(""),
        flaw.fault().map(Fault::error).orElse(""),
        json(row, flaw, where));
  }

  private String json(TextRow row, Flaw flaw, Masking.Where where) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    List<CanonicalColumn> columns = dataset.columns();
    for (int i = 0; i < columns.size(); i++) {
      UTF8String value = row.texts().text(i);
      if (value != null) {
        record.put(columns.get(i).name(), Masking.mask(columns.get(i), value.toString(), where));
      }
    }
    if (row.hasExtra()) {
      record.put("beyond the header", Masking.MASK);
    }
    flaw.fault().ifPresent(fault -> record.set("raw", raw(fault, where)));
    return record.toString();
  }

  /**
   * What was delivered to the expression that is at fault. What a raw column holds is known only by
   * the column that is made of it: a person's is hidden whole.
   */
  private ObjectNode raw(Fault fault, Masking.Where where) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    Optional<CanonicalColumn> column = dataset.column(fault.column());
    boolean words = dataset != CanonicalDataset.CHAT_CASE;
    fault
        .rawByName()
        .forEach(
            (name, value) ->
                raw.put(
                    name,
                    column
                        .map(of -> Masking.mask(of, value, where))
                        .orElseGet(() -> words ? Masking.masked(value) : Masking.MASK)));
    return raw;
  }

  private String key(RowTexts texts, Masking.Where where) {
    return dataset.key().stream()
        .map(name -> dataset.column(name).orElseThrow())
        .map(
            column -> {
              UTF8String value = texts.text(dataset.columns().indexOf(column));
              return value == null ? "" : Masking.mask(column, value.toString(), where);
            })
        .collect(Collectors.joining("|"));
  }

  /**
   * Health issues are words, and only chat cases have them. A field too few shifts a row as one too
   * many does, and cannot be told from an empty last one; but a row whose values are all what their
   * columns ask for is not shifted.
   */
  private Masking.Fields fields(QuarantineReason reason) {
    return dataset == CanonicalDataset.CHAT_CASE && BAD_VALUES.contains(reason)
        ? Masking.Fields.PERHAPS_SHIFTED
        : Masking.Fields.IN_PLACE;
  }
}
