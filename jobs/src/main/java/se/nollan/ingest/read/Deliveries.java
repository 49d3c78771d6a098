package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The deliveries of one task, one after the other: a delivery is closed when the next one comes.
 */
final class Deliveries implements Iterator<DeliveredRows>, AutoCloseable {
  private final Iterator<List<LandingFile>> files;
  private final FileDelivery.Setting setting;
  private final KeptTexts kept = new KeptTexts();
  private DeliveredRows open;

  Deliveries(DeliveryTask task, FileDelivery.Setting setting) {
    this.files = task.deliveries().iterator();
    this.setting = setting;
  }

  @Override
  public boolean hasNext() {
    return files.hasNext();
  }

  @Override
  public DeliveredRows next() {
    close();
    try {
      open = new FileDelivery(files.next(), setting, kept);
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException("the landing cannot be read", e);
    }
  }

  /** The task has ended: nothing of what it was given is looked at any more. */
  void end() {
    close();
    kept.end();
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
