package se.nollan.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A zip file whose members are files of the source: each is read as such a file is, in the order of
 * their names, and one that cannot be used rejects all. Nothing of them is kept in memory.
 */
public final class ZipReading {
  private static final String ENDING = ".zip";

  /** What computers leave beside files, as in a landing itself. */
  private static final Pattern NO_MEMBER =
      Pattern.compile(
          "(?i)\\.(?!\\.$).*|_.*|~\\$.*|Thumbs\\.db|desktop\\.ini|.*\\.tmp|.*\\.filepart");

  private final Path path;
  private final FileFormat format;
  private final FileDelivery.Setting setting;
  private List<FileReading> members = List.of();

  ZipReading(Path path, FileFormat format, FileDelivery.Setting setting) {
    this.path = path;
    this.format = format;
    this.setting = setting;
  }

  /** Whether a file of that name is one. */
  public static boolean named(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** Reads all members to their ends; throws if one cannot be used. */
  void verify() throws IOException, BrokenFileException {
    List<FileReading> readings = new ArrayList<>();
    KeptText nothing = new KeptText();
    try (ZipArchive zip = ZipArchive.open(path, setting.hadoop(), "a zip file")) {
      for (String name : chosen(zip.names())) {
        readings.add(new FileReading(new Member(name, zip.size(name)), format, setting, nothing));
      }
    }
    for (int i = 0; i < readings.size(); i++) {
      try {
        readings.get(i).verify();
      } catch (BrokenFileException | DamagedMemberException e) {
        throw readings.size() == 1
            ? new BrokenFileException(e.getMessage())
            : new BrokenFileException(
                "member %d of %d by name: %s".formatted(i + 1, readings.size(), e.getMessage()));
      }
    }
    members = readings;
  }

  /** The names of those that the source reads. */
  private List<String> chosen(List<String> names) throws BrokenFileException {
    List<String> all = names.stream().filter(name -> !liesAbout(name)).toList();
    String glob = setting.options().selection().members();
    List<String> chosen = all.stream().filter(name -> fits(name, glob)).toList();
    if (glob.isEmpty() && chosen.size() < all.size()) {
      throw new BrokenFileException(
          "%d of its %d members have no name of a %s file; say in the source which are read, such"
                  .formatted(all.size() - chosen.size(), all.size(), format.id())
              + " as members = \"*.txt\"");
    }
    if (chosen.isEmpty()) {
      throw new BrokenFileException(
          glob.isEmpty() ? "a zip file without members" : "no member of it is like " + glob);
    }
    if (chosen.stream().anyMatch(ZipReading::named)) {
      throw new BrokenFileException("a zip file in a zip file, which is not read; unpack it");
    }
    return chosen;
  }

  private static boolean liesAbout(String name) {
    return Arrays.stream(name.split("/")).anyMatch(part -> NO_MEMBER.matcher(part).matches());
  }

  private boolean fits(String name, String glob) {
    if (glob.isEmpty()) {
      return FileNaming.of(format).formatOf(name).isPresent();
    }
    String compared = glob.contains("/") ? name : name.substring(name.lastIndexOf('/') + 1);
    return new GlobPattern(glob.toLowerCase(Locale.ROOT))
        .matches(compared.toLowerCase(Locale.ROOT));
  }

  /** The rows of all members, once they have been verified. */
  Rows rows(IntPredicate wanted) {
    return new MemberRows(wanted);
  }

  /** A member; the file is opened anew each time. */
  private final class Member implements Stored {
    private final String name;
    private final long size;

    Member(String name, long size) {
      this.name = name;
      this.size = size;
    }

    @Override
    public String name() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public Path path() {
      return path;
    }

    @Override
    public InputStream open() throws IOException, BrokenFileException {
      ZipArchive zip = ZipArchive.open(path, setting.hadoop(), "a zip file");
      try {
        return new Closing(zip.open(name), zip);
      } catch (BrokenFileException | RuntimeException e) {
        zip.close();
        throw e;
      }
    }
  }

  /** A member's bytes, with which its file is closed. */
  private static final class Closing extends ProxyInputStream {
    private final ZipArchive zip;

    Closing(InputStream member, ZipArchive zip) {
      super(member);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }

  /** One member's rows after the other's. */
  private final class MemberRows implements Rows {
    private final IntPredicate wanted;
    private int next;
    private Rows rows;

    MemberRows(IntPredicate wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean next() throws IOException, BrokenFileException {
      while (rows != null || next < members.size()) {
        if (rows == null) {
          rows = members.get(next++).rows(wanted);
        }
        if (rows.next()) {
          return true;
        }
        if (!members.get(next - 1).unchanged()) {
          throw new BrokenFileException("it changed");
        }
        close();
      }
      return false;
    }

    @Override
    public RowTexts values() {
      return rows.values();
    }

    @Override
    public UTF8String extra() {
      return rows.extra();
    }

    @Override
    public void close() throws IOException {
      if (rows != null) {
        rows.close();
        rows = null;
      }
    }
  }
}
