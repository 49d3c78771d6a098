/**
 * Who delivered what: which regions and units stand behind a month's figures, and which are
 * lacking. What Spark counts is small, and is judged in plain Java.
 */
package se.nollan.coverage;
