package se.nollan.cli;

import java.util.Optional;
import java.util.Set;
import se.nollan.contact.Definition;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;

/**
 * What to read, and where to.
 *
 * @param landing the folder that regions deliver to
 * @param lake the folder of tables, and who else may write it
 * @param definition what same-day contact is taken to be; empty: the lake's own, or the current
 * @param pseudonyms made with the secret key
 * @param sources what sources there are; their SQL is still to be checked
 * @param comparison how files are compared with the ledger
 * @param consents what would otherwise stop the run
 */
record DeliveryRequest(
    String landing,
    LakeTurn lake,
    Optional<Definition> definition,
    Pseudonyms pseudonyms,
    Sources sources,
    Changes.Comparison comparison,
    Set<Consent> consents) {

  /** What the caller has agreed to beforehand. */
  enum Consent {
    /** Region-months may be taken back, however many. */
    REMOVALS,
    /** The key is another than the lake's, and all is to be read again under it. */
    NEW_KEY,
    /** With that, closed region-months keep the pseudonyms that they have. */
    CLOSED_KEEP_THEIR_KEY
  }
}
