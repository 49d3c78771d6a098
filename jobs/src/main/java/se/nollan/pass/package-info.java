/**
 * Rows as they pass: what is worked out of each, and added up, in the task that has it, so that
 * rows need to pass once only. Spark's expressions, without a query.
 */
package se.nollan.pass;
