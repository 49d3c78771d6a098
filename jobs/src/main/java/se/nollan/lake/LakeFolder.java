package se.nollan.lake;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import se.nollan.store.ConditionalCreate;
import se.nollan.store.StoreException;

/** The folder that a lake is in, or is to be in. */
final class LakeFolder {
  /** Where runs tell each other that they are at work. */
  private static final String LEASE = "_lease";

  /** Where the files of publications are, each in a folder of its own. */
  private static final String PUBLICATIONS = "_publications";

  private final SparkSession spark;
  private final Path root;

  LakeFolder(SparkSession spark, String uri) {
    this.spark = spark;
    this.root = new Path(uri);
  }

  Path root() {
    return root;
  }

  Path table(LakeTable table) {
    return new Path(root, table.id());
  }

  Path lease() {
    return new Path(root, LEASE);
  }

  Path publications() {
    return new Path(root, PUBLICATIONS);
  }

  FileSystem files() {
    try {
      return root.getFileSystem(spark.sessionState().newHadoopConf());
    } catch (IOException e) {
      throw StoreException.of(root.toString(), e);
    }
  }

  /** Whether a run has begun to finish here; the first look at the store, which may refuse it. */
  boolean holdsLake() {
    try {
      return files().exists(table(LakeTable.SNAPSHOT));
    } catch (IOException e) {
      throw StoreException.of(root.toString(), e);
    }
  }

  /**
   * Looks whether the folder may become a lake.
   *
   * @throws NotALakeException if it holds something else
   */
  void mustBeOurs() {
    try {
      FileSystem files = files();
      if (!files.exists(root)) {
        return;
      }
      for (FileStatus entry : files.listStatus(root)) {
        if (!ours(entry.getPath().getName())) {
          throw new NotALakeException(root.toString(), entry.getPath().getName());
        }
      }
    } catch (IOException e) {
      throw StoreException.of(root.toString(), e);
    }
  }

  private static boolean ours(String name) {
    return name.startsWith(".")
        || name.equals(LEASE)
        || name.equals(PUBLICATIONS)
        || ConditionalCreate.isProbe(name)
        || Arrays.stream(LakeTable.values()).anyMatch(table -> table.id().equals(name));
  }
}
