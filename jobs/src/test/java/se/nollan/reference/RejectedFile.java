package se.nollan.reference;

/** Tells of a file that was not used, and why not (in words: no reason is prescribed). */
public record RejectedFile(DeliveredFile file, String reason) {}
