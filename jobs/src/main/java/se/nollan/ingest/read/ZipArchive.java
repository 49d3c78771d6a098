package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The members of a zip file, by its directory, which is at its end: a file that is cut has none.
 * They are only read, and written nowhere, so that their names can do no harm. What is unpacked is
 * not kept, so that bounding its size is enough against a file made to burst.
 */
final class ZipArchive implements Closeable {
  /** Of all members together, unpacked. */
  static final long MOST_BYTES = 2L << 30;

  /** The directory is read for each of them. */
  static final int MOST_MEMBERS = 1000;

  private static final byte[] MEMBER = HexFormat.of().parseHex("504b0304");
  private static final byte[] NO_MEMBER = HexFormat.of().parseHex("504b0506");
  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> members = new TreeMap<>();

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a stored file, which must be one.
   *
   * @param kind what people call such a file
   */
  static ZipArchive open(Path path, Configuration hadoop, String kind)
      throws IOException, BrokenFileException {
    StoredBytes bytes = StoredBytes.of(path, hadoop);
    ZipArchive archive = null;
    try {
      mustBegin(bytes.first(OLE.length), kind);
      archive = new ZipArchive(directory(bytes, kind));
      archive.take();
      return archive;
    } catch (BrokenFileException | RuntimeException e) {
      if (archive != null) {
        archive.close();
      }
      bytes.close();
      throw e;
    }
  }

  private static void mustBegin(byte[] first, String kind) throws BrokenFileException {
    if (first.length == 0) {
      throw new BrokenFileException("no bytes at all");
    }
    if (Arrays.equals(first, OLE)) {
      throw new BrokenFileException(
          "an Office file with a password or of the old kind (.xls); save it as .xlsx without a"
              + " password");
    }
    byte[] four = Arrays.copyOf(first, MEMBER.length);
    if (Arrays.equals(four, NO_MEMBER)) {
      throw new BrokenFileException(kind + " with nothing in it");
    }
    if (!Arrays.equals(four, MEMBER)) {
      throw new BrokenFileException("not " + kind);
    }
  }

  private static ZipFile directory(StoredBytes bytes, String kind) throws BrokenFileException {
    try {
      return ZipFile.builder().setSeekableByteChannel(bytes).get();
    } catch (UncheckedIOException e) {
      throw e; // The store failed; the file may be good.
    } catch (IOException | RuntimeException e) {
      throw new BrokenFileException(kind + " that is cut before its end, or damaged");
    }
  }

  private void take() throws BrokenFileException {
    // The directory is that of the last one; what stands before would be lost in silence.
    if (zip.getFirstLocalFileHeaderOffset() != 0) {
      throw new BrokenFileException("several zip files in one");
    }
    long bytes = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (members.put(name(entry), entry) != null) {
        throw new BrokenFileException("a zip file with two members of one name");
      }
      bytes += Math.max(0, entry.getSize());
      if (bytes > MOST_BYTES) {
        throw new BrokenFileException(
            "a zip file of more than %d GB unpacked".formatted(MOST_BYTES >> 30));
      }
    }
    if (members.size() > MOST_MEMBERS) {
      throw new BrokenFileException("a zip file of more than " + MOST_MEMBERS + " members");
    }
  }

  private static String name(ZipArchiveEntry entry) {
    String name = entry.getName().replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** The names of all members that are no folders, in order. */
  List<String> names() {
    return members.entrySet().stream()
        .filter(member -> !member.getValue().isDirectory())
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** The names, sizes and checksums of all members. */
  String directory() {
    return members.entrySet().stream()
        .map(m -> m.getKey() + " " + m.getValue().getSize() + " " + m.getValue().getCrc())
        .collect(Collectors.joining("\n"));
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  long size(String name) {
    return members.get(name).getSize();
  }

  /**
   * A member's bytes.
   *
   * @throws BrokenFileException if there is no such member, or it cannot be unpacked
   */
  MemberBytes open(String name) throws BrokenFileException {
    ZipArchiveEntry entry = members.get(name);
    if (entry == null) {
      throw new BrokenFileException("a zip file that lacks a member");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new BrokenFileException(
          "a zip file whose members are encrypted; deliver it without a password");
    }
    if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
      throw new BrokenFileException(
          "a zip file with a link, or packed in a way that is not read; use plain deflate");
    }
    try {
      InputStream unpacked = zip.getInputStream(entry);
      return new MemberBytes(unpacked, entry.getSize(), entry.getCrc());
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new BrokenFileException("a zip file that is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
