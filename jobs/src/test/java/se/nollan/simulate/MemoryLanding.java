package se.nollan.simulate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** Keeps a simulation's files in memory, for a test to read. */
final class MemoryLanding implements Landing {

  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public OutputStream create(String path) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        files.put(path, toByteArray());
      }
    };
  }

  /** All files by path. */
  Map<String, byte[]> files() {
    return new TreeMap<>(files);
  }

  /** What tells the files apart, by path, and can be read where two landings differ. */
  Map<String, Integer> digests(String part) {
    Map<String, Integer> digests = new TreeMap<>();
    files(part).forEach((path, bytes) -> digests.put(path, Arrays.hashCode(bytes)));
    return digests;
  }

  /** The files whose path holds that text. */
  Map<String, byte[]> files(String part) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().contains(part))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** The rows of the good file of a dataset. */
  Reader open(CanonicalDataset dataset, Region region, YearMonth month) throws IOException {
    return unpack(files.get(new Delivery(dataset, region, month).path("part-000.csv.gz")));
  }

  static Reader unpack(byte[] packed) throws IOException {
    return new InputStreamReader(
        new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16), StandardCharsets.UTF_8);
  }
}
