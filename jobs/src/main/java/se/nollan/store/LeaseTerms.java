package se.nollan.store;

import java.time.Duration;

/**
 * How long things take with a lease.
 *
 * @param renewal how often its holder renews it
 * @param expiry how long after the last renewal it is taken to be given up: its holder was killed
 * @param patience how long to wait for one that somebody else holds
 */
public record LeaseTerms(Duration renewal, Duration expiry, Duration patience) {
  /** A run that was killed holds others up for a minute at most. */
  public static LeaseTerms waiting(Duration patience) {
    return new LeaseTerms(Duration.ofSeconds(10), Duration.ofSeconds(60), patience);
  }
}
