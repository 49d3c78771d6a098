package se.nollan.publish.files;

import se.nollan.disclosure.Published;

/** What stands in the place of a figure; one for each kind of {@link Published}. */
enum Status {
  SHOWN("shown", new Wording("redovisas", "shown")),
  ZERO("zero", new Wording("inget att räkna", "nothing to count")),
  SUPPRESSED("suppressed", new Wording("skyddad", "withheld")),
  MISSING("missing", new Wording("saknas", "missing")),
  NOT_TAKING_PART("not_taking_part", new Wording("deltar inte", "not taking part"));

  private final String id;
  private final Wording wording;

  Status(String id, Wording wording) {
    this.id = id;
    this.wording = wording;
  }

  static Status of(Published said) {
    if (said instanceof Published.Shown) {
      return SHOWN;
    }
    if (said instanceof Published.Zero) {
      return ZERO;
    }
    if (said instanceof Published.Suppressed) {
      return SUPPRESSED;
    }
    return said instanceof Published.Missing ? MISSING : NOT_TAKING_PART;
  }

  /** The word for programs. */
  String id() {
    return id;
  }

  Wording wording() {
    return wording;
  }
}
