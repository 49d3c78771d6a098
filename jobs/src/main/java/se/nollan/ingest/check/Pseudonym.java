package se.nollan.ingest.check;

import java.io.Serializable;
import org.apache.spark.unsafe.types.UTF8String;

/** What stands in a person's place: the same number for the same text, whoever asks. */
@FunctionalInterface
public interface Pseudonym extends Serializable {
  long of(UTF8String text);
}
