package se.nollan.bench;

/**
 * How much is done, and how often.
 *
 * @param months what is delivered
 * @param scale 1 is the country
 * @param seed of the simulation; the same one gives the same deliveries
 * @param rounds how often each contestant works
 */
record Setting(Months months, double scale, long seed, int rounds) {}
