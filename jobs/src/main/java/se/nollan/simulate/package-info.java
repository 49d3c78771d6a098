/**
 * A synthetic nation: deliveries of all seven datasets from all 21 regions, as large and as uneven
 * as the real ones, with no real person or unit in them.
 *
 * <p>{@link se.nollan.simulate.Simulation} is the way in. A {@link se.nollan.simulate.RegionMonth}
 * is made by itself from the seed, so neither the order of the threads nor the other months can
 * change it. Telephone queues are simulated caller by caller ({@link se.nollan.simulate.PhoneDay}),
 * and each region's level of service is solved so that the queues give the share that the region
 * has published ({@link se.nollan.simulate.Calibration}).
 */
package se.nollan.simulate;
