package se.nollan.settings;

import se.nollan.publish.Publisher;
import se.nollan.upkeep.Retention;

/**
 * What {@code nollan.conf} says.
 *
 * @param retention how long things are kept
 * @param publisher who answers for publications
 */
public record Settings(Retention retention, Publisher publisher) {}
