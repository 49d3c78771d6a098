package se.nollan.coverage;

/**
 * What a region delivered of a dataset in a month, as the ledger has it.
 *
 * @param files all files
 * @param rejected those that cannot be used
 * @param emptied those of whose rows their source left none, though it is not to
 * @param read rows of the others: filtered, accepted or quarantined
 */
record Delivered(
    long files,
    long rejected,
    long emptied,
    long read,
    long filtered,
    long accepted,
    long quarantined) {
  static final Delivered NONE = new Delivered(0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  Delivered plus(Delivered other) {
    return new Delivered(
        files + other.files,
        rejected + other.rejected,
        emptied + other.emptied,
        read + other.read,
        filtered + other.filtered,
        accepted + other.accepted,
        quarantined + other.quarantined);
  }

  /**
   * What the files say by themselves. A row that the source filters is none of the dataset's; but
   * that a file has no other may be the filter's fault, unless the source says that it may be so.
   */
  Status status() {
    if (accepted > 0) {
      return Status.REPORTED;
    }
    if (files == rejected) {
      return Status.MISSING;
    }
    return quarantined > 0 || rejected > 0 || emptied > 0 ? Status.UNUSABLE : Status.ZERO;
  }
}
