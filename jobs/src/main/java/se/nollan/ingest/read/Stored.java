package se.nollan.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;

/** Bytes of a delivery, to be read as often as wanted: a file's, or those of a member of one. */
interface Stored {

  /** The name, whose ending tells whether they are packed. */
  String name();

  /** How many they are, as far as is known. */
  long size();

  /** The bytes from the first on. */
  InputStream open() throws IOException, BrokenFileException;

  /** The file that they are in. */
  Path path();
}
