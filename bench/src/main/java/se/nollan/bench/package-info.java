/**
 * The benchmark: the product against a script with DuckDB, on the same deliveries.
 *
 * <p>It stands outside: of the product it knows the command and what that exports, and no class.
 */
package se.nollan.bench;
