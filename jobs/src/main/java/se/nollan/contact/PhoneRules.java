package se.nollan.contact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The rules that settle a call by itself, in the order in which they are tried: the first that
 * holds is the row's reason. This list is the documentation too: nothing of it is written twice.
 */
public final class PhoneRules {
  private static final Column OPEN = col("queue_state").equalTo("open");
  private static final Column CLOSED = col("queue_state").equalTo("closed");
  private static final Column VOICEMAIL = col("channel").equalTo("voicemail");
  private static final Column HIDDEN_CALLBACK =
      OPEN.and(col("caller").isNull()).and(col("case_kind").equalTo("callback"));

  /** All rules, of all versions. */
  public static final List<Rule> ALL =
      List.of(
          new Rule(
              1,
              Reason.NOT_WORKING_DAY,
              Version.V1_0,
              not(col("working_day")),
              new Provision(
                  "7–8",
                  "Mäta och rapportera antal och andel inkommande telefonkontakter som fått"
                      + " kontakt samma kalenderdag under enhetens hela öppettider helgfri"
                      + " vardag.",
                  "The day is a weekend or a public holiday (SFS 1989:253). Read as:"
                      + " midsommarafton, julafton and nyårsafton are no working days either"
                      + " (SFS 1930:173 §2).")),
          new Rule(
              2,
              Reason.VOICEMAIL,
              Version.V1_2,
              VOICEMAIL,
              new Provision(
                  "6, 12–13",
                  "Samtal till röstbrevlådor. … Omfattas inte av uppföljningen av"
                      + " tillgänglighetsgarantin kontakt samma dag/0:an. … har tidigare räknats"
                      + " som träff när meddelande levereras. … tas inte samtal till röstbrevlåda"
                      + " med alls i mätningen av telefontillgänglighet.",
                  "The call went to voicemail. Before 1.2 it is an answered case, unless"
                      + " another rule leaves it out.")),
          new Rule(
              3,
              Reason.VIDEO,
              Version.V1_3,
              col("channel").equalTo("video"),
              new Provision(
                  "13",
                  "Videosamtal ska INTE räknas med i uppföljningen då de sällan är den initiala"
                      + " kontakten.",
                  "The contact is a video call.")),
          new Rule(
              4,
              Reason.NOT_A_PATIENT,
              Version.V1_6,
              col("caller_kind").equalTo("internal"),
              new Provision(
                  "14",
                  "Samtal från andra vårdgivare, kommunen eller kollegiala samtal ingår inte i"
                      + " uppföljningen.",
                  "The caller is a colleague, another caregiver or the municipality.")),
          new Rule(
              5,
              Reason.CREATED_BY_STAFF,
              Version.V1_3,
              col("created_by").equalTo("staff"),
              new Provision(
                  "14",
                  "Samtal som bokas av en handläggare ska INTE räknas med.",
                  "A member of staff made the case.")),
          new Rule(
              6,
              Reason.UNLINKED_NUMBER,
              Version.V1_0,
              col("kind").equalTo("unlinked"),
              new Provision(
                  "8, 12",
                  "Mätning av telefontillgänglighet samma kalenderdag ska ske på"
                      + " primärvårdsenhetens huvudnummer och de knappval/direktnummer som finns"
                      + " under det. … Direktnummer utan koppling till huvudnumret … Räknas INTE"
                      + " med i mätningen för telefontillgänglighet.",
                  "The line is a direct number that is not under the unit's main number.")),
          new Rule(
              7,
              Reason.NO_CALLBACK_SYSTEM,
              Version.V1_0,
              not(col("automated")),
              new Provision(
                  "8, 12",
                  "Telefoningångar som inkluderas i uppföljningen måste vara kopplade till ett"
                      + " automatiskt telefonsystem med återuppringning/call back funktion för"
                      + " att mätning ska kunna ske.",
                  "The line has no automatic telephone system that calls back.")),
          new Rule(
              8,
              Reason.PATIENT_CHOSE_OTHER_DAY,
              Version.V1_3,
              col("same_day_offered").and(col("other_day_chosen")),
              new Provision(
                  "13",
                  "Exkludera patientvald väntan om tid för återuppringning erbjudits samma"
                      + " helgfria kalenderdag … Samtalet räknas INTE med alls.",
                  "The patient was offered a call the same day and chose another day. Read as:"
                      + " without an offer on record the call is not left out; the caller's"
                      + " other calls stay.")),
          new Rule(
              9,
              Reason.FORWARDED_WHILE_OPEN,
              Version.V1_5,
              OPEN.and(col("forwarded_to").isNotNull()),
              new Provision(
                  "12–13",
                  "Inkommande och utgående samtal fångas då vid den tillkopplade enheten. … OM"
                      + " enheten stänger sin kö och vidarekopplar telefonienheten, fångas även"
                      + " inkommande samtal vid den initiala enheten och räknas som missade.",
                  "An open queue forwarded the call: it counts where it arrives. A call that a"
                      + " closed queue forwards counts at both units.")),
          new Rule(
              10,
              Reason.WEB_FORM_WHILE_CLOSED,
              Version.V1_3,
              CLOSED.and(col("channel").equalTo("web_form")),
              new Provision(
                  "13",
                  "Kontaktförsök till stängd kö mellan 8-17 helgfria vardagar via ett"
                      + " webbformulär kan därför INTE räknas med.",
                  "A web form came while the queue was closed.")),
          new Rule(
              11,
              Reason.CLOSED_OUTSIDE_08_17,
              Version.V1_0,
              CLOSED.and(hour(col("arrived_at")).lt(8).or(hour(col("arrived_at")).geq(17))),
              new Provision(
                  "7–8, 11",
                  "Tar inte med samtal mot stängd kö före 08.00 och efter 17.00 samma"
                      + " kalenderdag.",
                  "The queue was closed outside 08–17. Read as: before 08:00:00, or at or after"
                      + " 17:00:00; open and full queues have no hours.")),
          new Rule(
              12,
              Reason.ABANDONED_BEFORE_CASE,
              Version.V1_0,
              OPEN.and(col("case_kind").isNull()).and(not(VOICEMAIL)),
              new Provision(
                  "7, 11",
                  "Skapade ärenden = skapade återuppringningsärenden samt ärenden i väntkö …"
                      + " Räkna med alla inkomna samtal mot öppen kö",
                  "The queue was open, and no case was made: no callback, and no place in the"
                      + " queue. Read as: the formula (p. 7), which counts cases, goes before p."
                      + " 11, which counts all calls to an open queue.")),
          new Rule(
              13,
              Reason.HIDDEN_NUMBER_COMPLETED,
              Version.V1_6,
              HIDDEN_CALLBACK.and(col("system").equalTo("teleq")),
              new Provision(
                  "11",
                  "Om samtal inkommer från dolt nummer utan att personen knappar in/prata in"
                      + " sitt tfn nummer ska det … klarmarkeras och räknas då som besvarat"
                      + " (Aurora teleQ).",
                  "A callback to no known number, on teleQ, which marks it as completed: it is"
                      + " answered. Read as: callbacks only, not places in the queue.")),
          new Rule(
              13,
              Reason.HIDDEN_NUMBER,
              Version.V1_6,
              HIDDEN_CALLBACK,
              new Provision(
                  "11",
                  "Om samtal inkommer från dolt nummer utan att personen knappar in/prata in"
                      + " sitt tfn nummer ska det hanteras som avbrutet bokningsförsök och inte"
                      + " räknas med (Telia) …",
                  "A callback to no known number, on any other system. Read as: what is said of"
                      + " Telia holds for every system but teleQ, and for callbacks only.")));

  private PhoneRules() {}

  /** The rules in force under a definition, in order. */
  public static List<Rule> of(Definition definition) {
    return ALL.stream()
        .filter(rule -> definition.since(rule.since()))
        .filter(
            rule ->
                rule.reason() != Reason.HIDDEN_NUMBER_COMPLETED
                    || !definition.has(Variant.HIDDEN_EXCLUDED))
        .toList();
  }
}
