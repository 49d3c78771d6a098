package se.nollan.publish;

/**
 * A file of a publication as it was frozen.
 *
 * @param size bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record FrozenFile(String name, long size, String sha256) {}
