package se.nollan.simulate;

/** Takes the rows of a telephone system, in the order of each unit's day. */
interface ContactSink {

  /** A row that is only good until the next one. */
  void accept(Contact contact);

  /** A unit's day is over. */
  default void dayOver() {}
}
