/**
 * What a run tells of the tables it made and what from, in OpenLineage's form (spec 2-0-2), and the
 * ways to send that. Off unless OpenLineage's own configuration switches it on.
 *
 * <p>Written here rather than taken from OpenLineage's client: that brings an HTTP client, a
 * metrics library and Jackson modules of another version than Spark's for two requests a run. The
 * tests read every event with that client.
 */
package se.nollan.lineage;
