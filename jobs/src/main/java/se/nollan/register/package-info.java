/**
 * The regions' registers: which units and lines there were in a month, and what a unit counts as.
 */
package se.nollan.register;
