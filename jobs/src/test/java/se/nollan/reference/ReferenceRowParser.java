package se.nollan.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.ColumnType;
import se.nollan.reference.QuarantinedRow.Reason;

/** Makes typed values of a table's rows, or says which of its own values makes a row bad. */
final class ReferenceRowParser {

  /** What became of a row: its values, or the reason that there are none. */
  sealed interface Parsed {}

  record Good(ReferenceRow row) implements Parsed {}

  record Bad(QuarantinedRow row) implements Parsed {}

  private final ReferenceFiles.Table table;

  ReferenceRowParser(ReferenceFiles.Table table) {
    this.table = table;
  }

  List<Parsed> parsed() {
    return table.rows().stream().map(this::parse).toList();
  }

  private Parsed parse(List<String> fields) {
    Map<String, String> texts = texts(fields);
    String key =
        table.dataset().key().stream()
            .map(column -> texts.getOrDefault(column, ""))
            .collect(Collectors.joining("|"));
    Map<String, Object> values = new HashMap<>();
    Optional<Reason> reason = firstReason(fields, texts, values);
    return reason.isPresent()
        ? new Bad(new QuarantinedRow(table.file(), table.dataset(), key, reason.get()))
        : new Good(new ReferenceRow(table.file(), table.dataset(), key, Map.copyOf(values)));
  }

  /** "After trimming white space; empty is null"; "missing trailing fields are empty". */
  private Map<String, String> texts(List<String> fields) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < Math.min(fields.size(), table.header().size()); i++) {
      String text = ReferenceValues.trim(fields.get(i));
      if (!text.isEmpty()) {
        texts.put(table.header().get(i), text);
      }
    }
    return texts;
  }

  private Optional<Reason> firstReason(
      List<String> fields, Map<String, String> texts, Map<String, Object> values) {
    // "INVALID_VALUE if the row has more fields than the header"; empty ones are harmless
    if (fields.stream()
        .skip(table.header().size())
        .anyMatch(field -> !ReferenceValues.trim(field).isEmpty())) {
      return Optional.of(Reason.INVALID_VALUE);
    }
    // "MISSING_VALUE (a required column is empty)"
    for (CanonicalColumn column : table.dataset().columns()) {
      if (column.required() && !texts.containsKey(column.name())) {
        return Optional.of(Reason.MISSING_VALUE);
      }
    }
    // "INVALID_NUMBER for a phone number or INVALID_VALUE for any other bad value (the first bad
    // column in the order above)"
    for (CanonicalColumn column : table.dataset().columns()) {
      String text = texts.get(column.name());
      if (text != null) {
        Optional<Object> value = ReferenceValues.read(column.type(), text);
        if (value.isEmpty()) {
          boolean number = column.type() instanceof ColumnType.PhoneNumber;
          return Optional.of(number ? Reason.INVALID_NUMBER : Reason.INVALID_VALUE);
        }
        values.put(column.name(), value.get());
      }
    }
    return Optional.empty();
  }
}
