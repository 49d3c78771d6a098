package se.nollan.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import se.nollan.ingest.check.Fault;
import se.nollan.ingest.check.QuarantineReason;

/**
 * A row in quarantine.
 *
 * @param file its path in the landing
 * @param row its number in the file, the first after the header being 1
 * @param column what the reason is about, where it is about one column
 * @param error class of the error of the source's expression for that column, or {@link
 *     Fault#NO_VALUE}; empty where no expression is at fault
 * @param record its values as JSON, personal data masked
 */
public record SetAside(
    String file,
    long row,
    QuarantineReason reason,
    Optional<String> column,
    Optional<String> error,
    String record) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The value of a column, as the record has it; empty if it has none. */
  public String value(String name) {
    try {
      return JSON.readTree(record).path(name).asText("");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("quarantine holds a record that is no JSON", e);
    }
  }
}
