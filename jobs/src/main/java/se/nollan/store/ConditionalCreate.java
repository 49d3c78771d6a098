package se.nollan.store;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.AWSUnsupportedFeatureException;

/**
 * Whether a store makes an object only if there is none of that name ({@code If-None-Match: *}).
 * Without that, of two commits of one version the later would silently replace the first.
 */
public final class ConditionalCreate {
  /** The schemes of object stores, which have no rename and no exclusive create of their own. */
  private static final String OBJECT_STORE = "s3a";

  private static final String PROBE = "_probe-";

  private ConditionalCreate() {}

  /**
   * Tries it out with a small object in the folder, which is removed again.
   *
   * @throws StoreException if the store does not honour the condition, or cannot be written to
   */
  public static void probe(FileSystem files, Path folder) {
    if (!OBJECT_STORE.equals(files.getScheme())) {
      return;
    }
    Path probe = new Path(folder, PROBE + UUID.randomUUID());
    try {
      if (!canBeAskedOf(files, folder)) {
        throw refused(folder, "fs.s3a.create.conditional.enabled is false");
      }
      boolean first = NewFile.create(files, probe, text("first"));
      boolean second = NewFile.create(files, probe, text("second"));
      files.delete(probe, false);
      if (!first || second) {
        throw refused(folder, "a second write replaced the first");
      }
    } catch (AWSUnsupportedFeatureException e) {
      throw refused(folder, "it answers that it does not know the condition");
    } catch (IOException e) {
      throw StoreException.of(folder.toString(), e);
    }
  }

  /** Whether a file of that name is another's probe, or that of one that was killed. */
  public static boolean isProbe(String name) {
    return name.startsWith(PROBE);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static boolean canBeAskedOf(FileSystem files, Path path) throws IOException {
    return OBJECT_STORE.equals(files.getScheme())
        && files.hasPathCapability(path, FS_OPTION_CREATE_CONDITIONAL_OVERWRITE);
  }

  private static StoreException refused(Path folder, String why) {
    return new StoreException(
        """
        the store of %s does not make an object only if there is none (%s): two runs at the same \
        time could overwrite each other's commits. Use a store that honours If-None-Match, or, if \
        something else sees to it that only one run writes this lake at a time, give --single-writer\
        """
            .formatted(folder, why));
  }
}
