package se.nollan.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/** Finds a landing's files, and reads each of them whole or not at all. */
final class ReferenceFiles {

  /** A file that could be read: the dataset its source holds, its header and its rows. */
  record Table(
      DeliveredFile file, CanonicalDataset dataset, List<String> header, List<List<String>> rows) {}

  private final Map<String, CanonicalDataset> sources;

  ReferenceFiles(Map<String, CanonicalDataset> sources) {
    this.sources = Map.copyOf(sources);
  }

  /** All files of the landing, in order, whatever they hold. */
  static Map<DeliveredFile, Path> of(Path landing) throws IOException {
    Map<DeliveredFile, Path> files = new TreeMap<>();
    for (Path region : folders(landing, "region=")) {
      for (Path source : folders(region, "source=")) {
        for (Path period : folders(source, "period=")) {
          for (Path file : visible(period)) {
            if (Files.isRegularFile(file)) {
              files.put(
                  new DeliveredFile(
                      value(region), value(source), value(period), file.getFileName().toString()),
                  file);
            }
          }
        }
      }
    }
    return files;
  }

  private static List<Path> folders(Path parent, String prefix) throws IOException {
    return visible(parent).stream()
        .filter(Files::isDirectory)
        .filter(path -> path.getFileName().toString().startsWith(prefix))
        .toList();
  }

  /** "Names that start with . or _ are skipped." */
  private static List<Path> visible(Path parent) throws IOException {
    try (Stream<Path> paths = Files.list(parent)) {
      return paths.filter(path -> !path.getFileName().toString().matches("[._].*")).toList();
    }
  }

  private static String value(Path folder) {
    String name = folder.getFileName().toString();
    return name.substring(name.indexOf('=') + 1);
  }

  /** The file's table; "a file that cannot be read whole is rejected as a whole". */
  Table read(DeliveredFile file, Path path) throws IOException, UnreadableFileException {
    if (Region.of(file.region()).isEmpty()) {
      throw new UnreadableFileException("unknown region");
    }
    if (!sources.containsKey(file.source())) {
      throw new UnreadableFileException("unknown source");
    }
    if (!isPeriod(file.period())) {
      throw new UnreadableFileException("unknown period");
    }
    if (!file.name().endsWith(".csv") && !file.name().endsWith(".csv.gz")) {
      throw new UnreadableFileException("not a kind of file that the source takes");
    }
    byte[] bytes = Files.readAllBytes(path);
    if (bytes.length == 0) {
      throw new UnreadableFileException("no bytes at all");
    }
    String text = decoded(file.name().endsWith(".gz") ? ReferenceGzip.unpack(bytes) : bytes);
    List<List<String>> records = ReferenceCsv.parse(text);
    if (records.isEmpty()) {
      throw new UnreadableFileException("no header");
    }
    CanonicalDataset dataset = sources.get(file.source());
    List<String> header = records.get(0).stream().map(ReferenceValues::trim).toList();
    checkHeader(header, dataset);
    return new Table(file, dataset, header, records.subList(1, records.size()));
  }

  private static boolean isPeriod(String period) {
    try {
      return period.matches("[0-9]{4}-[0-9]{2}") && YearMonth.parse(period) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** "UTF-8 (a byte-order mark is allowed)"; other bytes are "not in the source's encoding". */
  private static String decoded(byte[] bytes) throws UnreadableFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("not UTF-8");
    }
  }

  /**
   * "A required column missing", "a header that repeats a name that the source uses"; unknown
   * columns are ignored.
   */
  private static void checkHeader(List<String> header, CanonicalDataset dataset)
      throws UnreadableFileException {
    List<String> missing = new ArrayList<>();
    for (CanonicalColumn column : dataset.columns()) {
      if (Collections.frequency(header, column.name()) > 1) {
        throw new UnreadableFileException("the header repeats a name");
      }
      if (column.required() && !header.contains(column.name())) {
        missing.add(column.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableFileException("missing columns: " + missing);
    }
  }
}
