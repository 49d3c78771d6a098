package se.nollan.explain;

import java.util.Optional;
import se.nollan.contact.Reason;

/**
 * Another row of the same person and day.
 *
 * @param at when it came, wall clock in Stockholm
 * @param unit HSA-id and name of the unit that it counts at
 * @param together whether it is looked at together with the row in question: same unit (in chat:
 *     and same health issue)
 * @param reason why it has its outcome; nothing where the definition does not measure such rows
 */
public record OtherRow(
    String source, String id, String at, String unit, boolean together, Optional<Reason> reason) {}
