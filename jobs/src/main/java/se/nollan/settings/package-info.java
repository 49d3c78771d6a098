/** What an owner says once for all runs: {@code nollan.conf}. */
package se.nollan.settings;
