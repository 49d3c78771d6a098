package se.nollan.bench;

import java.util.OptionalDouble;

/**
 * What one process took.
 *
 * @param seconds wall time, from its start to its end
 * @param cpuSeconds on all cores together; empty where the system does not tell
 * @param gigabytes the most memory it ever had resident, its children's too (10⁹ bytes); empty
 *     where there is no {@code /proc}
 */
record Measured(double seconds, OptionalDouble cpuSeconds, OptionalDouble gigabytes) {}
