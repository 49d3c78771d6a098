package se.nollan.contact;

import java.util.List;

/** Chat cases, and what becomes of them: the rules, and the instruction's answers, p. 14–15. */
final class ChatScenarios {
  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "p. 6: chats that a professional begins are left out",
              "c patient=1 by=professional -> STARTED_BY_PROFESSIONAL"),
          Scenario.of(
              "p. 6: a chat with a bot only is left out, on the day it was created",
              "c patient=1 queued=- started=- -> BOT_ONLY"),
          Scenario.of(
              "p. 14: Både synkron och asynkron chatt ingår",
              """
              sync  patient=1 mode=sync -> CONTACT_SAME_DAY
              async patient=2 mode=async started=22:00 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "p. 14: En unik kontakt per hälsoproblem och individ per dag",
              """
              first  patient=1 issue=5 at=09:00 started=- -> SAME_PATIENT_SAME_DAY
              second patient=1 issue=5 at=10:00 -> CONTACT_SAME_DAY
              other  patient=1 issue=6 at=10:00 -> CONTACT_SAME_DAY
              none   patient=1 at=08:00 started=- -> NOT_STARTED_SAME_DAY
              none2  patient=1 at=09:00 started=- -> SAME_PATIENT_SAME_DAY
              """),
          Scenario.of(
              "p. 14: Om patienten avbokar i väntkön nollas ärendet; andras avbokning gör det inte",
              """
              patient patient=1 started=- cancelled_by=patient -> CANCELLED_BY_PATIENT
              staff   patient=2 started=- cancelled_by=staff -> NOT_STARTED_SAME_DAY
              system  patient=3 started=- cancelled_by=system -> NOT_STARTED_SAME_DAY
              begun   patient=4 cancelled_by=patient -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "a patient's cancellation counted as missed before 2.0",
              "skr-1.9",
              "c patient=1 started=- cancelled_by=patient -> NOT_STARTED_SAME_DAY"),
          Scenario.of(
              "p. 14–15: Överlämnade ärenden räknas på den enhet som tar kontakten",
              """
              taken   patient=1 taken_by=B -> CONTACT_SAME_DAY B
              waiting patient=2 taken_by=B started=- -> NOT_STARTED_SAME_DAY B
              branch  patient=3 taken_by=branch -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "p. 15: Patienten väljer en annan dag = patientvald väntan; kunde den ej erbjudas = bom",
              """
              chose  patient=1 offered=true other_day=true started=- -> PATIENT_CHOSE_OTHER_DAY
              had_to patient=2 offered=false other_day=true started=- -> NOT_STARTED_SAME_DAY
              """),
          Scenario.of(
              "p. 15: Alla skapade ärenden räknas, också när chatten inte bemannas",
              """
              night  patient=1 at=02:00 started=08:05 -> CONTACT_SAME_DAY
              late   patient=2 at=23:30 started=2026-03-04T08:05 -> NOT_STARTED_SAME_DAY
              """),
          Scenario.of(
              "p. 15: Alla veckodagar ingår",
              "sunday patient=1 at=2026-03-08T10:00 started=2026-03-08T11:00 -> CONTACT_SAME_DAY"),
          Scenario.of("before 1.8 chat has no outcomes", "skr-1.7", "c patient=1 -> no outcome A"));

  private ChatScenarios() {}
}
