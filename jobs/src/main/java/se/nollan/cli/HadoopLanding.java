package se.nollan.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import se.nollan.simulate.Landing;

/** A landing to simulate into, anywhere that Hadoop can write. */
final class HadoopLanding implements Landing {
  private final Path root;
  private final FileSystem files;

  HadoopLanding(String uri, Configuration hadoop) throws IOException {
    this.root = new Path(uri);
    this.files = root.getFileSystem(hadoop);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return files.create(new Path(root, path), true);
  }
}
