package se.nollan.coverage;

/**
 * What is known of a dataset in a month, of a region or of a unit. A file without rows says zero,
 * no file says nothing, and {@code false} in the register says that a unit does not take part:
 * three different things.
 */
public enum Status {
  /** It has accepted rows. */
  REPORTED,
  /**
   * Region: all its files can be read, and hold no row of the dataset. Unit: it takes part, and its
   * region says zero. It counts as having told.
   */
  ZERO,
  /**
   * Region only: something can be read, and nothing used. All rows are in quarantine; or the
   * source's filter leaves none of them; or the files that can be read are empty and others are
   * rejected, so that nobody knows whether it is zero.
   */
  UNUSABLE,
  /** Region: no file, or rejected ones only. Unit: it takes part, and has neither rows nor zero. */
  MISSING,
  /**
   * Unit: the register says that it does not take part, and it has no rows. Region: it delivered no
   * file, and all its units are such.
   */
  NOT_TAKING_PART,
  /** Unit only: the register does not say whether it takes part, and it has no rows. */
  NOT_STATED
}
