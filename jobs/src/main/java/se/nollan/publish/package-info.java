/**
 * Publications: figures that may leave the lake. What is here knows what was published and why, and
 * is plain Java; the files that people get of it are made in {@code publish.files}.
 */
package se.nollan.publish;
