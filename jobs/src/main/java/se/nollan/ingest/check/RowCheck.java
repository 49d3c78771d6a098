package se.nollan.ingest.check;

import java.io.Serializable;
import java.time.ZoneId;
import se.nollan.model.CanonicalDataset;

/**
 * How the rows of a source are checked.
 *
 * @param zone of wall-clock times that carry no offset
 */
public record RowCheck(CanonicalDataset dataset, ZoneId zone, Pseudonym pseudonym)
    implements Serializable {}
