package se.nollan.contact;

import java.util.List;

/**
 * How {@link ChatOutcomes} decides chat cases that no rule of {@link ChatRules} settles. This list
 * is the documentation too.
 */
public final class ChatDecisions {

  /** All of them. */
  public static final List<Decision> ALL =
      List.of(
          new Decision(
              Reason.CONTACT_SAME_DAY,
              new Provision(
                  "8–9, 14–15",
                  "Startad chatt samma kalenderdag = träff … De ska räknas som en träff"
                      + " (inkommande ärende) på den enhet de fångas på och som tar kontakten. …"
                      + " Mätningen omfattar de veckodagar och tider som tjänsten är öppen för"
                      + " invånarna.",
                  "The chat with a person began on the day that the patient was queued to one, any"
                      + " day of the week. A case that was handed over counts at the unit that took"
                      + " it. Read as: there, also if nobody ever began.")),
          new Decision(
              Reason.NOT_STARTED_SAME_DAY,
              new Provision(
                  "8, 15",
                  "Startad chatt annan kalenderdag än ärendet ställts i väntkö, OM inte patienten"
                      + " valt en annan dag (PvV) = bom … Ärenden som ställs i väntkö när chatten"
                      + " inte är bemannad blir därmed missat vid uppföljningen, om de inte"
                      + " besvaras samma dag.",
                  "The chat began on another day, or never.")),
          new Decision(
              Reason.SAME_PATIENT_SAME_DAY,
              new Provision(
                  "8, 14",
                  "Unika ärenden = unik kontakt per hälsoproblem och individ per kalenderdag",
                  "A patient and health issue count once per unit and day, and another case of"
                      + " theirs decides: the first answered one; if there is none, the first."
                      + " First is by the time of being queued, then source, then case_id. No"
                      + " health issue on record is an issue of its own. A case that a rule settles"
                      + " neither absorbs nor is absorbed.")));

  private ChatDecisions() {}
}
