package se.nollan.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file in the landing, as its store gives it. */
record StoredFile(Path path, long size, Configuration hadoop) implements Stored {

  @Override
  public String name() {
    return path.getName();
  }

  @Override
  public InputStream open() throws IOException {
    return path.getFileSystem(hadoop).open(path);
  }
}
