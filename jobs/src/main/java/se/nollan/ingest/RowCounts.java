package se.nollan.ingest;

/**
 * What became of the rows of a file, or of several: read = filtered + accepted + quarantined.
 *
 * @param read rows that the file held
 * @param filtered rows that the source's own filter or query left out
 * @param accepted rows that are in the dataset's table
 * @param quarantined rows that are in quarantine
 */
public record RowCounts(long read, long filtered, long accepted, long quarantined) {
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  public RowCounts {
    if (filtered < 0 || read != filtered + accepted + quarantined) {
      throw new IllegalArgumentException(
          "%d rows read, but %d filtered, %d accepted and %d quarantined"
              .formatted(read, filtered, accepted, quarantined));
    }
  }

  /** Of rows read, those neither accepted nor quarantined were filtered. */
  static RowCounts of(long read, long accepted, long quarantined) {
    if (read < accepted + quarantined) {
      throw new IllegalArgumentException(
          "%d rows read, but %d accepted and %d quarantined"
              .formatted(read, accepted, quarantined));
    }
    return new RowCounts(read, read - accepted - quarantined, accepted, quarantined);
  }

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        filtered + other.filtered,
        accepted + other.accepted,
        quarantined + other.quarantined);
  }
}
