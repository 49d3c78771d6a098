package se.nollan.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import se.nollan.ingest.read.LandingFile;

/**
 * The folder that regions deliver to: {@code region=<county code>/source=<id>/period=<yyyy-MM>/}
 * and files in it.
 */
public final class Landing {
  /** Stands for a part of the folder's name that is not there. */
  static final String NONE = "-";

  private final Path root;
  private final Configuration hadoop;

  /** A landing at any path that Hadoop knows. */
  public Landing(String uri, Configuration hadoop) {
    this.root = new Path(uri);
    this.hadoop = hadoop;
  }

  /** Whether there is such a folder. */
  public boolean exists() {
    try {
      FileSystem files = root.getFileSystem(hadoop);
      return files.exists(root) && files.getFileStatus(root).isDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the landing " + root, e);
    }
  }

  /**
   * What the landing holds.
   *
   * @param files every file, by path; also what cannot be read as one
   * @param passedOver what is no delivery by its name
   */
  public record Listing(List<LandingFile> files, PassedOver passedOver) {}

  /** Lists the landing, and leaves nothing out. */
  public Listing list() {
    try {
      FileSystem files = root.getFileSystem(hadoop);
      String base = files.makeQualified(root).toString().replaceFirst("/$", "");
      PassedOver passedOver = new PassedOver();
      List<LandingFile> found =
          files instanceof LocalFileSystem local
              ? local(local, base, passedOver)
              : stored(files, base, passedOver);
      found.sort(Comparator.comparing(LandingFile::path));
      return new Listing(List.copyOf(found), passedOver);
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException("the landing changed while it was listed; run again", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the landing " + root, e);
    }
  }

  /** The files of a folder of this machine, as the system has them. */
  private List<LandingFile> local(LocalFileSystem files, String base, PassedOver passedOver)
      throws IOException {
    List<LandingFile> found = new ArrayList<>();
    for (LocalTree.Entry entry :
        LocalTree.below(files.pathToFile(root).toPath(), passedOver::test)) {
      Place place = Place.of(entry.path(), !entry.flaw().isEmpty());
      found.add(
          new LandingFile(
              base,
              entry.path(),
              place.region(),
              place.source(),
              place.period(),
              entry.size(),
              entry.modified(),
              "",
              entry.flaw()));
    }
    return found;
  }

  /** The files of a store, which knows no links, pipes or names that are no text. */
  private List<LandingFile> stored(FileSystem files, String base, PassedOver passedOver)
      throws IOException {
    List<LandingFile> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> listing = files.listFiles(root, true);
    while (listing.hasNext()) {
      LocatedFileStatus status = listing.next();
      String path = status.getPath().toString().substring(base.length()).replaceFirst("^/", "");
      if (Arrays.stream(path.split("/")).noneMatch(passedOver::test)) {
        found.add(file(base, path, status));
      }
    }
    return found;
  }

  private static LandingFile file(String base, String path, LocatedFileStatus status) {
    Place place = Place.of(path, false);
    String etag = status instanceof EtagSource source ? source.getEtag() : null;
    return new LandingFile(
        base,
        path,
        place.region(),
        place.source(),
        place.period(),
        status.getLen(),
        status.getModificationTime(),
        Optional.ofNullable(etag).orElse(""));
  }

  /** What the names of a file's folders say. */
  private record Place(String region, String source, String period) {

    /**
     * Of a path.
     *
     * @param any whether the last name may be that of a folder, too
     */
    static Place of(String path, boolean any) {
      List<String> names = List.of(path.split("/"));
      List<String> folders = any ? names : names.subList(0, names.size() - 1);
      return new Place(
          part(folders, 0, "region="), part(folders, 1, "source="), part(folders, 2, "period="));
    }

    private static String part(List<String> folders, int index, String prefix) {
      boolean there = folders.size() > index && folders.get(index).startsWith(prefix);
      String value = there ? folders.get(index).substring(prefix.length()) : "";
      return value.isEmpty() ? NONE : value;
    }
  }
}
