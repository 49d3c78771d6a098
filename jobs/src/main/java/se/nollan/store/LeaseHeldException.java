package se.nollan.store;

/** Somebody else holds a lease, and did not let go of it while this one waited. */
public final class LeaseHeldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Holder holder;

  LeaseHeldException(Holder holder) {
    super(holder.toString());
    this.holder = holder;
  }

  /** Who holds it. */
  public Holder holder() {
    return holder;
  }
}
