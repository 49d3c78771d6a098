package se.nollan.ingest.check;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.RowTexts;
import se.nollan.model.CanonicalDataset;

/** A hash of a row's key: rows of one key have the same. */
final class KeyHash {
  private static final long SEED = 42;

  private final int[] places;
  private final CellReader[] readers;

  KeyHash(RowCheck check) {
    CanonicalDataset dataset = check.dataset();
    places = RowReader.places(dataset, dataset.key());
    readers =
        dataset.key().stream()
            .map(name -> dataset.column(name).orElseThrow().type())
            .map(type -> CellReader.of(type, check.zone(), check.pseudonym()))
            .toArray(CellReader[]::new);
  }

  /** Whether a column is part of the key, by its place in the dataset. */
  boolean has(int column) {
    return Arrays.stream(places).anyMatch(place -> place == column);
  }

  /** Of a row's texts; a text that cannot be read does not count: such a row is no duplicate. */
  long ofTexts(RowTexts texts) {
    long hash = SEED;
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      if (texts.has(place)) {
        hash = readers[i].hash(texts.bytes(place), texts.from(place), texts.to(place), hash);
      }
    }
    return hash;
  }

  /** Of a row's values. */
  long ofValues(Object[] values) {
    long hash = SEED;
    for (int place : places) {
      hash = next(values[place], hash);
    }
    return hash;
  }

  /** The hash of a value behind others. */
  static long next(Object value, long hash) {
    if (value instanceof UTF8String text) {
      return XXH64.hashUTF8String(text, hash);
    }
    if (value instanceof Long number) {
      return XXH64.hashLong(number, hash);
    }
    return value instanceof Integer number ? XXH64.hashInt(number, hash) : hash;
  }

  /** The same of a value that is text, of which nothing is made. */
  static long ofText(byte[] bytes, int from, int to, long hash) {
    return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET + from, to - from, hash);
  }

  /** The key itself. */
  List<Object> key(Object[] values) {
    return Arrays.stream(places).mapToObj(place -> values[place]).toList();
  }
}
