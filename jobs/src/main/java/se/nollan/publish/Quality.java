package se.nollan.publish;

import java.util.List;

/**
 * What a quality declaration is written from.
 *
 * @param missingUnits units that were expected and told nothing, by region, unit, month, dataset
 * @param rules rules in force, in the order in which they are tried
 * @param breaks known breaks in the series that touch what is published, or may be compared with it
 * @param revisions what publications so far changed of those before them, oldest first
 * @param notes what else readers should know of it
 * @param publisher who answers for it
 */
public record Quality(
    List<MissingUnit> missingUnits,
    List<RuleInForce> rules,
    List<SeriesBreak> breaks,
    List<RevisionNote> revisions,
    List<Note> notes,
    Publisher publisher) {
  public Quality {
    missingUnits = List.copyOf(missingUnits);
    rules = List.copyOf(rules);
    breaks = List.copyOf(breaks);
    revisions = List.copyOf(revisions);
    notes = List.copyOf(notes);
  }

  /** The same, of a publisher who is not stated. */
  public Quality(
      List<MissingUnit> missingUnits,
      List<RuleInForce> rules,
      List<SeriesBreak> breaks,
      List<RevisionNote> revisions,
      List<Note> notes) {
    this(missingUnits, rules, breaks, revisions, notes, Publisher.unstated());
  }
}
