package se.nollan.lake;

/** The catalogue has something else by the name of one of the lake's tables. */
public final class CatalogueTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueTakenException(String database, String name) {
    super(
        "the catalogue has a %s.%s that is no view of this lake; give another database"
            .formatted(database, name));
  }
}
