package se.nollan.lake;

import java.util.Optional;

/** The version of Nollan that runs. */
public final class Software {
  private Software() {}

  /** The version that the build wrote into the jar; {@code development} outside of one. */
  public static String version() {
    return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
