package se.nollan.explain;

import java.util.Optional;
import se.nollan.contact.Definition;
import se.nollan.contact.Reason;

/** What a definition says of a row; nothing where it does not measure such rows. */
public record Verdict(Definition definition, Optional<Reason> reason) {}
