package se.nollan.contact;

import java.util.List;

/**
 * How {@link PhoneOutcomes} decides calls that no rule of {@link PhoneRules} settles. This list is
 * the documentation too.
 */
public final class PhoneDecisions {

  /** All of them. */
  public static final List<Decision> ALL =
      List.of(
          new Decision(
              Reason.CONTACT_SAME_DAY,
              new Provision(
                  "7, 12–13",
                  "Totalt besvarade samtal samma kalenderdag = skapade återuppringningsärenden,"
                      + " såväl hälsoärenden som av administrativ karaktär, som är uppringda samma"
                      + " kalenderdag samt besvarade ärenden i väntkö … Ärendet klarmarkeras och"
                      + " ska räknas som ett genomfört samtal efter ett återuppringningssamtal.",
                  "The case (a callback, or a place in an open queue) was answered on the day that"
                      + " the call came: somebody called back, or picked up in the queue. A day is"
                      + " 00:00–24:00 in Sweden. One attempt to call back is enough, replied or"
                      + " not; before 1.3 a case to which the patient did not reply is not"
                      + " answered. Before 1.2 voicemail is an answered case, whatever else it"
                      + " says.")),
          new Decision(
              Reason.ABANDONED_IN_QUEUE,
              new Provision(
                  "11–12",
                  "Ska räknas som ett missat samtal då vården misslyckats med att besvara inom"
                      + " rimlig tid. … Pålagda samtal i väntkö = ej godkänt, räknas som missat",
                  "The case that decides is a place in the queue, and nobody ever picked up.")),
          new Decision(
              Reason.NOT_ANSWERED_SAME_DAY,
              new Provision(
                  "8, 11",
                  "Besvaras ärendet nästkommande kalenderdag, räknas det som missat samtal. …"
                      + " Inkomna samtal som inte besvaras samma helgfria kalenderdag räknas som"
                      + " missade samtal.",
                  "Any other case that decides, and was not answered on its own day.")),
          new Decision(
              Reason.QUEUE_FULL,
              new Provision(
                  "7, 11",
                  "Unika samtal till fylld kö = inkommande unika samtal där inringande får veta"
                      + " att det inte finns några återuppringningstider kvar idag",
                  "The caller has no case that day, and the first call came to a full queue.")),
          new Decision(
              Reason.QUEUE_CLOSED,
              new Provision(
                  "7, 11–12",
                  "Unika samtal till stängd kö = inkommande unika samtal där inringande får veta"
                      + " att telefonen är stängd … Inkommande samtal till stängd kö mellan"
                      + " kl. 08.00-17.00 räknas som missade samtal.",
                  "The caller has no case that day, and the first call came to a closed queue"
                      + " between 08:00 and 17:00.")),
          new Decision(
              Reason.SAME_CALLER_SAME_DAY,
              new Provision(
                  "7, 11",
                  "Unika samtal = unika telefonnummer … Om ett telefonnummer ringer flera gånger,"
                      + " räknas det en gång. … Samtal till stängd -/fylld kö räknas inte med efter"
                      + " att personen har kommit i kontakt med vården samma dag. … Dolda nummer"
                      + " ska räknas som unika, varje dolt nummer är ett inkommande samtal.",
                  "One caller counts once per unit and day, and another call of theirs decides: the"
                      + " first answered case; if there is none, the first case; if there is none,"
                      + " the first call. First is by time of arrival, then source, then"
                      + " contact_id. A caller is the number entered, else the number that called;"
                      + " a call with neither is a caller of its own. A call that a rule settles"
                      + " neither absorbs nor is absorbed. Read as: per unit; calls to a full or"
                      + " closed queue are absorbed before the contact as well as after it.")));

  private PhoneDecisions() {}
}
