package se.nollan.publish;

/**
 * A sentence that readers of this publication should know, in Swedish and in English: what it
 * leaves out, and why.
 */
public record Note(String swedish, String english) {}
