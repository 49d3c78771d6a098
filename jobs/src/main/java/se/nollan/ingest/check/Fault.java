package se.nollan.ingest.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Tells of a column that a source's expression gave no value of a row, though the delivery had one.
 *
 * @param column the canonical column, or {@code filter}
 * @param error class of the expression's error, never its message; {@link #NO_VALUE} if there was
 *     no error
 * @param raw what was delivered in the raw columns that the expression asks, as delivered
 */
public record Fault(String column, String error, Map<String, String> raw) {
  /** The expression ended well, and gave nothing. */
  public static final String NO_VALUE = "NO_VALUE";

  /** What a fault of the source's filter is about: no column has that name. */
  public static final String FILTER = "filter";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Fault {
    raw = Map.copyOf(raw);
  }

  /** Whether the expression failed. */
  boolean failed() {
    return !error.equals(NO_VALUE);
  }

  /** Faults as one text, which a row carries until it is checked. */
  public static UTF8String text(List<Fault> faults) {
    try {
      return UTF8String.fromBytes(JSON.writeValueAsBytes(faults));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }

  /** The faults that a row carries. */
  static List<Fault> of(UTF8String text) {
    try {
      return JSON.readValue(text.toString(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row carries faults that are none");
    }
  }

  /** What was delivered, in the raw columns' order of names. */
  Map<String, String> rawByName() {
    return new TreeMap<>(raw);
  }
}
