/** The commands that a person or a scheduler types. */
package se.nollan.cli;
