package se.nollan.explain;

import java.util.Optional;
import se.nollan.ingest.QuarantineReason;

/**
 * A row in quarantine.
 *
 * @param file its path in the landing
 * @param row its number in the file, the first after the header being 1
 * @param column what the reason is about, where it is about one column
 * @param record its values as JSON, personal data masked
 */
public record SetAside(
    String file, long row, QuarantineReason reason, Optional<String> column, String record) {}
