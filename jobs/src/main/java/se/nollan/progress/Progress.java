package se.nollan.progress;

/** Hears what a run is at. */
public interface Progress {

  /** A stage begins: a short phrase, {@code reading phone_contact}. */
  void stage(String what);

  /** A progress that nobody hears. */
  static Progress silent() {
    return what -> {};
  }
}
