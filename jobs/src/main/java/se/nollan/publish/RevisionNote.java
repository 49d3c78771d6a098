package se.nollan.publish;

import java.util.List;

/**
 * How much one publication changed what the one before it said, of the months that both are of.
 *
 * @param from number of the earlier publication
 * @param to number of the later one
 * @param region county code; {@code SE} of the nation
 * @param figuresCompared figures that both show, of the region and its units
 * @param figuresChanged those of them that differ
 * @param largestChange the largest difference between two shares of the region as a whole, in
 *     percentage points, without sign
 * @param reasons why, as sentences in English: which deliveries came, which rules changed
 */
public record RevisionNote(
    int from,
    int to,
    String region,
    long figuresCompared,
    long figuresChanged,
    double largestChange,
    List<String> reasons) {
  public RevisionNote {
    reasons = List.copyOf(reasons);
  }
}
