package se.nollan.publish;

import java.util.List;
import java.util.Set;

/**
 * A publication that was made, as the lake keeps it beside its figures.
 *
 * @param run number of the lake's run whose figures it shows
 * @param folder where its files are, from the lake on
 * @param rules that contacts were decided by, as {@code phone_contact 1 NOT_WORKING_DAY}
 * @param deliveries the accepted files that its months rest on, and those of the month before each
 * @param revisions what it changed of the publication before it
 */
public record Vintage(
    Edition edition,
    long run,
    String folder,
    List<FrozenFile> files,
    List<String> rules,
    List<DeliveredFile> deliveries,
    List<RevisionNote> revisions) {
  public Vintage {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
    deliveries = List.copyOf(deliveries);
    revisions = List.copyOf(revisions);
  }

  /** Its number. */
  public int number() {
    return edition.number();
  }

  /** Whether a publication made from all this could not show anything else. */
  public boolean restsOn(Edition other, List<DeliveredFile> files) {
    return edition.definition().equals(other.definition())
        && edition.leastDenominator() == other.leastDenominator()
        && edition.program().equals(other.program())
        && edition.stage() == other.stage()
        && edition.months().equals(other.months())
        && Set.copyOf(deliveries).equals(Set.copyOf(files));
  }
}
