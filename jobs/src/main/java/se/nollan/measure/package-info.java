/**
 * All measures, one file each. Nothing imports them: {@link se.nollan.statistics.Measures} finds
 * them.
 */
package se.nollan.measure;
