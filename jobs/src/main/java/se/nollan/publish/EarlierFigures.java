package se.nollan.publish;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was published before, as far as it could tell something of what is published now. */
public interface EarlierFigures {

  /**
   * Figures of some measures, and of a year and its months, as each earlier publication had them.
   *
   * @return a list of each publication that has any, the newest first; one after the other, since
   *     they may be many
   */
  Stream<List<KeptFigure>> of(Set<String> measures, String year);

  /** Of a first publication. */
  static EarlierFigures none() {
    return (measures, year) -> Stream.of();
  }
}
