/**
 * The lake: Delta tables, their schemas, and snapshots of what belongs together. Nothing else knows
 * Delta.
 */
package se.nollan.lake;
