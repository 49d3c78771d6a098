package se.nollan.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.StreamSupport;

/** All measures that there are, found on the class path. */
public final class Measures {
  private static final List<Measure> ALL = find();

  private Measures() {}

  /** All of them, by id. */
  public static List<Measure> all() {
    return ALL;
  }

  /** Those that count the rows of a basis, by id. */
  public static List<Measure> over(Basis basis) {
    return ALL.stream().filter(measure -> measure.basis() == basis).toList();
  }

  private static List<Measure> find() {
    // On a cluster the thread may have another class loader than the program.
    ClassLoader ours = Measure.class.getClassLoader();
    List<Measure> found =
        StreamSupport.stream(ServiceLoader.load(Measure.class, ours).spliterator(), false)
            .sorted(Comparator.comparing(Measure::id))
            .toList();
    Set<String> ids = new HashSet<>();
    for (Measure measure : found) {
      if (!ids.add(measure.id())) {
        throw new IllegalStateException("two measures are named " + measure.id());
      }
    }
    return found;
  }
}
