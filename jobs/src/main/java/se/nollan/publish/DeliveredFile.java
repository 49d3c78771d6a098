package se.nollan.publish;

/**
 * A delivered file that figures rest on.
 *
 * @param region county code
 * @param month {@code yyyy-MM}
 * @param dataset {@code phone_contact} …
 * @param path from the landing on
 * @param checksum SHA-256 of its bytes
 * @param sourceVersion version of the source's definition that it was read with
 */
public record DeliveredFile(
    String region,
    String month,
    String dataset,
    String path,
    String checksum,
    String sourceVersion) {}
