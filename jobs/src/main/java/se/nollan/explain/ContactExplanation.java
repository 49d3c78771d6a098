package se.nollan.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nollan.contact.Provision;

/**
 * Why a call or chat case has its outcome.
 *
 * @param values what the row says, by column, and what its line's register row says; no personal
 *     data
 * @param day the day that it belongs to
 * @param unit the unit that it counts at: HSA-id and name
 * @param verdict what the lake's definition says
 * @param provision what the instruction says of that; empty where the definition does not measure
 *     such rows
 * @param tried the rules, in the order in which they are tried; empty where the definition does not
 *     measure such rows
 * @param others the other rows of the same caller or patient on that day
 * @param elsewhere what other definitions say
 */
public record ContactExplanation(
    Map<String, String> values,
    String day,
    String unit,
    Verdict verdict,
    Optional<Provision> provision,
    List<Tried> tried,
    List<OtherRow> others,
    List<Verdict> elsewhere) {

  public ContactExplanation {
    tried = List.copyOf(tried);
    others = List.copyOf(others);
    elsewhere = List.copyOf(elsewhere);
  }

  /** The rule that settles the row; empty if its caller's rows are looked at together. */
  public Optional<Tried> settling() {
    return tried.stream().filter(Tried::settles).findFirst();
  }
}
