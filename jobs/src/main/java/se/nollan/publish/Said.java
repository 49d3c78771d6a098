package se.nollan.publish;

import se.nollan.disclosure.Published;

/** What was published in a figure's place, as vintages keep it. */
public enum Said {
  SHOWN,
  SUPPRESSED,
  ZERO,
  MISSING,
  NOT_TAKING_PART;

  /** The name of what is published. */
  static Said of(Published published) {
    if (published instanceof Published.Shown) {
      return SHOWN;
    }
    if (published instanceof Published.Suppressed) {
      return SUPPRESSED;
    }
    if (published instanceof Published.Zero) {
      return ZERO;
    }
    return published instanceof Published.Missing ? MISSING : NOT_TAKING_PART;
  }
}
