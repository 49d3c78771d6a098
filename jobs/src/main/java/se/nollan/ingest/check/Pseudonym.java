package se.nollan.ingest.check;

import java.io.Serializable;

/** What stands in a person's place: the same number for the same text, whoever asks. */
@FunctionalInterface
public interface Pseudonym extends Serializable {
  long of(byte[] bytes, int from, int to);
}
