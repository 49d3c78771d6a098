package se.nollan.ingest.read;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a task keeps of the files of one delivery while it goes through them. */
final class KeptTexts {
  /** So that two cores never hold more than half a gigabyte. */
  private static final int MOST_BYTES = 192 << 20;

  /**
   * Memory of tasks that have ended, for those that begin: the JVM would have to find as much anew,
   * and to move it once it turns out to last. It is let go before the JVM says that memory is out.
   */
  private static final Queue<SoftReference<KeptText>> SPARE = new ConcurrentLinkedQueue<>();

  private final KeptText first = spare();
  private final List<KeptText> texts = new ArrayList<>();
  private boolean ended;

  private static KeptText spare() {
    for (var next = SPARE.poll(); next != null; next = SPARE.poll()) {
      KeptText text = next.get();
      if (text != null) {
        return text;
      }
    }
    return new KeptText();
  }

  /** The task has ended, and nobody looks at its texts any more: others get the memory. */
  void end() {
    if (!ended) {
      ended = true;
      SPARE.add(new SoftReference<>(first));
    }
  }

  /** Another delivery begins; most have one file, whose memory is used again. */
  void clear() {
    texts.clear();
  }

  /** For the delivery's next file, all of whose files before are there. */
  KeptText next() {
    if (ended) {
      throw new IllegalStateException("the task has ended, and its memory is another's");
    }
    int kept = texts.stream().mapToInt(KeptText::length).sum();
    KeptText next = texts.isEmpty() ? first : new KeptText();
    texts.add(next.begin(MOST_BYTES - kept));
    return next;
  }
}
