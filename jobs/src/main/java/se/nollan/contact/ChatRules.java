package se.nollan.contact;

import static org.apache.spark.sql.functions.col;

import java.util.List;

/** The rules that settle a chat case by itself, in the order in which they are tried. */
public final class ChatRules {

  /** All rules, of all versions. */
  public static final List<Rule> ALL =
      List.of(
          new Rule(
              1,
              Reason.STARTED_BY_PROFESSIONAL,
              Version.V1_8,
              col("initiated_by").equalTo("professional"),
              new Provision(
                  "6, 14",
                  "Initierade chattärenden av vårdprofession omfattas inte av uppföljningen.",
                  "A professional began the case.")),
          new Rule(
              2,
              Reason.BOT_ONLY,
              Version.V1_8,
              col("queued_at").isNull(),
              new Provision(
                  "6",
                  "OM chattbot initialt, startar mätpunkten vid övergång från chattbot till"
                      + " chatt med fysisk person. … Chattbot ingår inte i mätningen.",
                  "The patient was never queued to a person. The day of such a case is that on"
                      + " which it was made.")),
          new Rule(
              3,
              Reason.CANCELLED_BY_PATIENT,
              Version.V2_0,
              col("started_at").isNull().and(col("cancelled_by").equalTo("patient")),
              new Provision(
                  "14–15",
                  "Om patienten väljer att avboka/makulera sitt ärende i väntkö ska ärendet"
                      + " nollas, dvs. ta bort både skapat ärende och det makulerade ärendet"
                      + " från mätningen.",
                  "The patient cancelled before anybody began. A case that staff or the system"
                      + " closed is not left out.")),
          new Rule(
              4,
              Reason.PATIENT_CHOSE_OTHER_DAY,
              Version.V1_8,
              col("same_day_offered").and(col("other_day_chosen")),
              new Provision(
                  "8, 15",
                  "Om patient själv väljer en bokad tid en annan dag = patientvald väntan.",
                  "The patient was offered a time the same day and chose another day. Read as:"
                      + " without an offer on record the case is not left out, as by phone.")));

  private ChatRules() {}

  /** The rules in force under a definition, in order. */
  public static List<Rule> of(Definition definition) {
    return ALL.stream().filter(rule -> definition.since(rule.since())).toList();
  }
}
