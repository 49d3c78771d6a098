/**
 * Publications in a lake: read from its figures, frozen with all their files, and found again. What
 * is published, and why, is decided in {@code publish}.
 */
package se.nollan.vintages;
