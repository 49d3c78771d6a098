package se.nollan.reference;

import java.util.ArrayList;
import java.util.List;

/** Gives every accepted phone contact and chat case one outcome and one reason. */
public final class ReferenceOutcomes {

  private ReferenceOutcomes() {}

  /** The outcomes of all regions and periods under a definition, in no particular order. */
  public static List<OutcomeRow> of(ReferenceLanding landing, ReferenceDefinition definition) {
    List<OutcomeRow> outcomes = new ArrayList<>();
    for (List<ReferenceRow> accepted : landing.byRegionMonth().values()) {
      ReferenceRegister register = new ReferenceRegister(accepted);
      outcomes.addAll(ReferencePhone.outcomes(accepted, register, definition));
      outcomes.addAll(ReferenceChat.outcomes(accepted, register, definition));
    }
    return outcomes;
  }
}
