package se.nollan.lineage;

/** A way for events to go. */
@FunctionalInterface
public interface Transport {
  /**
   * Sends one event.
   *
   * @throws LineageException if it did not arrive, in words that hold no secret
   */
  void send(String json) throws InterruptedException;
}
