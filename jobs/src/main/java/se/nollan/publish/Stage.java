package se.nollan.publish;

/** Whether the figures of a publication are expected to change. */
public enum Stage {
  /** Deliveries are still expected, or may still be corrected. */
  PRELIMINARY,
  /** The figures that stand. A later publication may still revise them, and says so. */
  FINAL
}
