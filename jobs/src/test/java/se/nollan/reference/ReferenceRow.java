package se.nollan.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nollan.model.CanonicalDataset;

/**
 * A row whose values could be parsed: a column without a value is not in the map.
 *
 * @param key the key columns, trimmed but otherwise as delivered, joined with {@code |}
 */
public record ReferenceRow(
    DeliveredFile file, CanonicalDataset dataset, String key, Map<String, Object> values) {

  public String region() {
    return file.region();
  }

  public String source() {
    return file.source();
  }

  public String period() {
    return file.period();
  }

  /** The value of a text, code, HSA-id, patient id or phone number (in E.164 form). */
  public Optional<String> text(String column) {
    return Optional.ofNullable((String) values.get(column));
  }

  public Optional<Instant> time(String column) {
    return Optional.ofNullable((Instant) values.get(column));
  }

  public Optional<LocalDate> date(String column) {
    return Optional.ofNullable((LocalDate) values.get(column));
  }

  public Optional<Boolean> flag(String column) {
    return Optional.ofNullable((Boolean) values.get(column));
  }

  /** Whether the column holds exactly this text or code. */
  public boolean is(String column, String expected) {
    return expected.equals(values.get(column));
  }

  /** Whether the column is given and {@code true}. */
  public boolean isTrue(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  /** Whether the column is given and {@code false}. */
  public boolean isFalse(String column) {
    return Boolean.FALSE.equals(values.get(column));
  }

  /** The values of the dataset's key columns, as parsed. */
  List<Object> parsedKey() {
    return dataset.key().stream().map(values::get).toList();
  }
}
