/** Answers "why?" for any single row that was delivered: what was decided of it, and by what. */
package se.nollan.explain;
