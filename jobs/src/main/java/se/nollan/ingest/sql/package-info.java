/**
 * A source's own SQL: what it may do, what it gives of each row, and what becomes of a row or a
 * query that it fails on. Knows Spark's expressions, and no file and no table.
 */
package se.nollan.ingest.sql;
