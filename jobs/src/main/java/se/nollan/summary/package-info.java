/**
 * What a run did, for programs: one JSON document a run. Its form is {@code
 * docs/run-summary.schema.json}.
 */
package se.nollan.summary;
