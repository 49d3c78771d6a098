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
              "7–8",
              "Mäta och rapportera … under enhetens hela öppettider helgfri vardag.",
              "The day is not a working day: a weekend, a public holiday, or midsommarafton,"
                  + " julafton or nyårsafton."),
          new Rule(
              2,
              Reason.VOICEMAIL,
              Version.V1_2,
              VOICEMAIL,
              "6, 12",
              "Samtal till röstbrevlådor … räknas INTE med i mätningen.",
              "The call went to voicemail."),
          new Rule(
              3,
              Reason.VIDEO,
              Version.V1_3,
              col("channel").equalTo("video"),
              "13",
              "Videosamtal ska INTE räknas med då de sällan är den initiala kontakten.",
              "The contact is a video call."),
          new Rule(
              4,
              Reason.NOT_A_PATIENT,
              Version.V1_6,
              col("caller_kind").equalTo("internal"),
              "14",
              "Samtal från andra vårdgivare, kommunen eller kollegiala samtal ingår inte.",
              "The caller is a colleague, another caregiver or the municipality."),
          new Rule(
              5,
              Reason.CREATED_BY_STAFF,
              Version.V1_3,
              col("created_by").equalTo("staff"),
              "14",
              "Samtal som bokas av en handläggare ska INTE räknas med.",
              "A member of staff made the case."),
          new Rule(
              6,
              Reason.UNLINKED_NUMBER,
              Version.V1_0,
              col("kind").equalTo("unlinked"),
              "8, 12",
              "Direktnummer utan koppling till huvudnumret räknas INTE med.",
              "The line is a direct number that is not under the unit's main number."),
          new Rule(
              7,
              Reason.NO_CALLBACK_SYSTEM,
              Version.V1_0,
              not(col("automated")),
              "8, 12",
              "Telefoningångar … måste vara kopplade till ett automatiskt telefonsystem med"
                  + " återuppringning.",
              "The line has no automatic telephone system."),
          new Rule(
              8,
              Reason.PATIENT_CHOSE_OTHER_DAY,
              Version.V1_3,
              col("same_day_offered").and(col("other_day_chosen")),
              "13",
              "Exkludera patientvald väntan om tid för återuppringning erbjudits samma helgfria"
                  + " kalenderdag.",
              "The patient was offered a call the same day and chose another."),
          new Rule(
              9,
              Reason.FORWARDED_WHILE_OPEN,
              Version.V1_5,
              OPEN.and(col("forwarded_to").isNotNull()),
              "12, 13",
              "Inkommande och utgående samtal fångas vid den tillkopplade enheten.",
              "An open queue forwarded the call: it counts where it arrives."),
          new Rule(
              10,
              Reason.WEB_FORM_WHILE_CLOSED,
              Version.V1_3,
              CLOSED.and(col("channel").equalTo("web_form")),
              "13",
              "Kontaktförsök till stängd kö … via ett webbformulär kan INTE räknas med.",
              "A web form came while the queue was closed."),
          new Rule(
              11,
              Reason.CLOSED_OUTSIDE_08_17,
              Version.V1_0,
              CLOSED.and(hour(col("arrived_at")).lt(8).or(hour(col("arrived_at")).geq(17))),
              "7–8, 11",
              "Tar inte med samtal mot stängd kö före 08.00 och efter 17.00.",
              "The queue was closed, before 08:00:00 or at or after 17:00:00."),
          new Rule(
              12,
              Reason.ABANDONED_BEFORE_CASE,
              Version.V1_0,
              OPEN.and(col("case_kind").isNull()).and(not(VOICEMAIL)),
              "7, 11",
              "Skapade ärenden = skapade återuppringningsärenden samt ärenden i väntkö.",
              "The queue was open, and no case was made."),
          new Rule(
              13,
              Reason.HIDDEN_NUMBER_COMPLETED,
              Version.V1_6,
              HIDDEN_CALLBACK.and(col("system").equalTo("teleq")),
              "11",
              "… eller klarmarkeras och räknas då som besvarat (Aurora teleQ).",
              "A callback to no known number, which teleQ marks as completed."),
          new Rule(
              13,
              Reason.HIDDEN_NUMBER,
              Version.V1_6,
              HIDDEN_CALLBACK,
              "11",
              "… ska det hanteras som avbrutet bokningsförsök och inte räknas med (Telia).",
              "A callback to no known number."));

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
