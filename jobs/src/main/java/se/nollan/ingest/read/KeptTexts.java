package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.List;

/** What a task keeps of the files of one delivery while it goes through them. */
final class KeptTexts {
  /** So that two cores never hold more than half a gigabyte. */
  private static final int MOST_BYTES = 192 << 20;

  private final KeptText first = new KeptText();
  private final List<KeptText> texts = new ArrayList<>();

  /** Another delivery begins; most have one file, whose memory is used again. */
  void clear() {
    texts.clear();
  }

  /** For the delivery's next file, all of whose files before are there. */
  KeptText next() {
    int kept = texts.stream().mapToInt(KeptText::length).sum();
    KeptText next = texts.isEmpty() ? first : new KeptText();
    texts.add(next.begin(MOST_BYTES - kept));
    return next;
  }
}
