package se.nollan.reference;

/** Tells of a file that was used, and how many rows it held, good and bad. */
public record ReadFile(DeliveredFile file, int rows) {}
