package se.nollan.coverage;

/**
 * What a region delivered of a dataset in a month, as the ledger has it.
 *
 * @param files all files
 * @param rejected those that cannot be used
 * @param read rows of the others: filtered, accepted or quarantined
 */
record Delivered(
    long files, long rejected, long read, long filtered, long accepted, long quarantined) {
  static final Delivered NONE = new Delivered(0, 0, 0, 0, 0, 0);

  /** Both together. */
  Delivered plus(Delivered other) {
    return new Delivered(
        files + other.files,
        rejected + other.rejected,
        read + other.read,
        filtered + other.filtered,
        accepted + other.accepted,
        quarantined + other.quarantined);
  }

  /**
   * What the files say by themselves. A row that the source filters is none of the dataset's: a
   * file of such rows says zero.
   */
  Status status() {
    if (accepted > 0) {
      return Status.REPORTED;
    }
    if (files == rejected) {
      return Status.MISSING;
    }
    return quarantined > 0 || rejected > 0 ? Status.UNUSABLE : Status.ZERO;
  }
}
