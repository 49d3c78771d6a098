package se.nollan.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.RegionMonth;

/**
 * Which region-months have to be read again, and why: a file of theirs is new, changed or gone, or
 * its source is defined anew. Region-months that the owner has closed are not read.
 *
 * @param touched every region-month to be replaced
 * @param withdrawn those of them that have no file left in the landing
 * @param files the landing's files in the touched region-months
 * @param late files of closed region-months that are new or changed, and are not read
 */
public record Changes(
    Set<RegionMonth> touched,
    Set<RegionMonth> withdrawn,
    List<LandingFile> files,
    List<LandingFile> late) {

  /** Tells the content of files: SHA-256 by path. */
  public interface Contents {
    Map<String, String> checksums(List<LandingFile> files);

    /** Reads the files themselves. */
    static Contents of(SparkSession spark) {
      return new FileContents(spark);
    }
  }

  /** Whether all file contents are compared, or only of files whose listing differs. */
  public enum Comparison {
    LISTING,
    CONTENT
  }

  /**
   * What is known of region-months beside their files.
   *
   * @param closed not to be read
   * @param again to be read again, whatever their files are
   */
  public record Orders(Set<RegionMonth> closed, Set<RegionMonth> again) {
    /** Nothing is. */
    public static Orders none() {
      return new Orders(Set.of(), Set.of());
    }
  }

  /** Compares the landing with the ledger. */
  public static Changes between(
      Ledger ledger,
      List<LandingFile> landing,
      Sources sources,
      Contents contents,
      Comparison comparison) {
    return between(ledger, landing, sources, contents, comparison, Orders.none());
  }

  /** Compares the landing with the ledger, as the orders allow. */
  public static Changes between(
      Ledger ledger,
      List<LandingFile> landing,
      Sources sources,
      Contents contents,
      Comparison comparison,
      Orders orders) {
    Map<String, LedgerEntry> known = new HashMap<>();
    ledger.entries().forEach(entry -> known.put(entry.file().path(), entry));
    // What its place or name rejects is not opened: its content tells nothing.
    Placement placement = new Placement(sources);
    Set<RegionMonth> touched = new TreeSet<>(orders.again());
    List<LandingFile> late = new ArrayList<>();
    List<LandingFile> doubtful = new ArrayList<>();
    for (LandingFile file : landing) {
      boolean closed = orders.closed().contains(file.regionMonth());
      LedgerEntry entry = known.remove(file.path());
      if (entry == null) {
        touched.add(file.regionMonth());
        if (closed) {
          late.add(file);
        }
      } else if (!closed && !entry.sourceVersion().equals(version(sources, file))) {
        touched.add(file.regionMonth());
      } else if (!sameListing(entry.file(), file)
          || (placement.rejection(file).isEmpty() && mayDiffer(entry, comparison))) {
        doubtful.add(file);
      }
    }
    known.values().forEach(gone -> touched.add(gone.regionMonth()));
    touched.removeAll(orders.closed());
    for (LandingFile file : changed(ledger, doubtful, touched, contents)) {
      if (orders.closed().contains(file.regionMonth())) {
        late.add(file);
      } else {
        touched.add(file.regionMonth());
      }
    }
    Set<RegionMonth> withdrawn = new TreeSet<>(touched);
    landing.forEach(file -> withdrawn.remove(file.regionMonth()));
    return new Changes(
        touched,
        withdrawn,
        landing.stream().filter(file -> touched.contains(file.regionMonth())).toList(),
        List.copyOf(late));
  }

  private static List<LandingFile> changed(
      Ledger ledger, List<LandingFile> doubtful, Set<RegionMonth> touched, Contents contents) {
    List<LandingFile> toCompare =
        doubtful.stream().filter(file -> !touched.contains(file.regionMonth())).toList();
    // A pipe would never come to its end.
    List<LandingFile> toOpen = toCompare.stream().filter(file -> file.flaw().isEmpty()).toList();
    Map<String, String> checksums = toOpen.isEmpty() ? Map.of() : contents.checksums(toOpen);
    Map<String, String> before = new HashMap<>();
    ledger.entries().forEach(entry -> before.put(entry.file().path(), entry.checksum()));
    return toCompare.stream()
        .filter(file -> !checksums.getOrDefault(file.path(), "").equals(before.get(file.path())))
        .toList();
  }

  /** A file that could not be opened may be open by now, and its listing does not tell. */
  private static boolean mayDiffer(LedgerEntry entry, Comparison comparison) {
    return comparison == Comparison.CONTENT || entry.checksum().isEmpty();
  }

  private static boolean sameListing(LandingFile before, LandingFile now) {
    boolean sameEtag =
        before.etag().isEmpty() || now.etag().isEmpty() || before.etag().equals(now.etag());
    return before.size() == now.size() && before.modified() == now.modified() && sameEtag;
  }

  static String version(Sources sources, LandingFile file) {
    return sources.source(file.source()).map(SourceDefinition::version).orElse("");
  }

  /** Whether there is nothing to do. */
  public boolean none() {
    return touched.isEmpty();
  }
}
