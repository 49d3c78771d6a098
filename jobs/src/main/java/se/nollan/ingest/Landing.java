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
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import se.nollan.ingest.read.LandingFile;

/**
 * The folder that regions deliver to: {@code region=<county code>/source=<id>/period=<yyyy-MM>/}
 * and files in it. Names that start with {@code .} or {@code _} are skipped.
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

  /** Every file in the landing, by path. */
  public List<LandingFile> files() {
    try {
      FileSystem files = root.getFileSystem(hadoop);
      String base = files.makeQualified(root).toString();
      List<LandingFile> found = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> listing = files.listFiles(root, true);
      while (listing.hasNext()) {
        LocatedFileStatus status = listing.next();
        String path = status.getPath().toString().substring(base.length()).replaceFirst("^/", "");
        if (Arrays.stream(path.split("/")).noneMatch(Landing::skipped)) {
          found.add(file(base, path, status));
        }
      }
      found.sort(Comparator.comparing(LandingFile::path));
      return found;
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException("the landing changed while it was listed; run again", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the landing " + root, e);
    }
  }

  private static boolean skipped(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static LandingFile file(String base, String path, LocatedFileStatus status) {
    List<String> parts = List.of(path.split("/"));
    String etag = status instanceof EtagSource source ? source.getEtag() : null;
    return new LandingFile(
        base,
        path,
        part(parts, 0, "region="),
        part(parts, 1, "source="),
        part(parts, 2, "period="),
        status.getLen(),
        status.getModificationTime(),
        Optional.ofNullable(etag).orElse(""));
  }

  private static String part(List<String> parts, int index, String prefix) {
    boolean there = parts.size() > index + 1 && parts.get(index).startsWith(prefix);
    String value = there ? parts.get(index).substring(prefix.length()) : "";
    return value.isEmpty() ? NONE : value;
  }
}
