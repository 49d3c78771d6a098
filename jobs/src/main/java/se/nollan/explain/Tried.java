package se.nollan.explain;

import se.nollan.contact.Rule;

/**
 * A rule, held against a row.
 *
 * @param inForce whether the definition has the rule
 * @param holds whether the row meets it
 */
public record Tried(Rule rule, boolean inForce, boolean holds) {

  /** Whether the rule may settle the row; the first that does is its reason. */
  public boolean settles() {
    return inForce && holds;
  }
}
