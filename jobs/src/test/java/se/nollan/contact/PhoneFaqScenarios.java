package se.nollan.contact;

import java.util.List;

/** The instruction's questions and answers about the telephone, p. 11–14. */
final class PhoneFaqScenarios {
  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "p. 11: Om ett telefonnummer ringer flera gånger, räknas det en gång",
              """
              first  queue=full at=08:01 -> QUEUE_FULL
              second queue=full at=08:02 -> SAME_CALLER_SAME_DAY
              third  queue=closed at=16:00 -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "p. 11: Inkomna samtal som inte besvaras samma helgfria kalenderdag räknas som"
                  + " missade",
              "c answered=2026-03-04T08:00 -> NOT_ANSWERED_SAME_DAY"),
          Scenario.of(
              "p. 11: Samtal till stängd/fylld kö räknas inte med efter att personen har kommit i"
                  + " kontakt",
              """
              contact at=09:00 answered=09:30 -> CONTACT_SAME_DAY
              full    queue=full at=10:00 -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "p. 11: Dolda nummer ska räknas som unika",
              """
              one caller=- queue=full -> QUEUE_FULL
              two caller=- queue=full -> QUEUE_FULL
              """),
          Scenario.of(
              "p. 11: Dolt nummer utan telefonnummer: räknas inte (Telia), eller besvarat (teleQ)",
              """
              telia caller=- line=telia answered=- -> HIDDEN_NUMBER
              teleq caller=- answered=- -> HIDDEN_NUMBER_COMPLETED
              """),
          Scenario.of(
              "p. 11–12: Besvarade samtal i väntkö = godkänt, pålagda = missat samtal",
              """
              answered case=queue answered=10:04 -> CONTACT_SAME_DAY
              hung_up  case=queue answered=- caller=2 -> ABANDONED_IN_QUEUE
              """),
          Scenario.of(
              "p. 12: Ett återuppringningssamtal räcker, också när patienten inte svarar",
              "c replied=false -> CONTACT_SAME_DAY"),
          Scenario.of(
              "p. 12: Samtal till stängd kö 08–17 räknas som missade, också där man hänvisas"
                  + " vidare",
              """
              closed queue=closed forwarded=B -> QUEUE_CLOSED
              there  line=other answered=10:09 -> CONTACT_SAME_DAY B
              """),
          Scenario.of(
              "p. 12: Telefoningångar måste vara kopplade till ett automatiskt telefonsystem",
              "c line=manual -> NO_CALLBACK_SYSTEM"),
          Scenario.of(
              "p. 12: Alla knappval och direktnummer under huvudnumret räknas",
              """
              option line=option -> CONTACT_SAME_DAY
              direct line=direct caller=2 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "p. 12: En filial med eget nummer: enheten har två huvudnummer",
              """
              branch line=branch queue=full at=09:00 -> SAME_CALLER_SAME_DAY
              main   at=10:00 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "p. 12: Direktnummer utan koppling till huvudnumret räknas inte",
              "c line=unlinked -> UNLINKED_NUMBER"),
          Scenario.of(
              "p. 12: Samtal till röstbrevlåda räknas inte", "c channel=voicemail -> VOICEMAIL"),
          Scenario.of(
              "p. 13: Telefontid bokad via webben räknas; till stängd kö kan den inte räknas",
              """
              open   channel=web_form -> CONTACT_SAME_DAY
              closed channel=web_form queue=closed caller=2 -> WEB_FORM_WHILE_CLOSED
              """),
          Scenario.of(
              "p. 13: Patient väljer dagen efter, trots erbjuden tid idag: räknas inte alls",
              "c offered=true other_day=true answered=2026-03-04T09:00 -> PATIENT_CHOSE_OTHER_DAY"),
          Scenario.of("p. 13: Videosamtal räknas inte", "c channel=video -> VIDEO"),
          Scenario.of(
              "p. 13: Stängt dagtid, öppen kö vidarekopplad: fångas vid den tillkopplade enheten",
              """
              here  forwarded=B answered=- -> FORWARDED_WHILE_OPEN
              there line=other answered=- -> NOT_ANSWERED_SAME_DAY B
              """),
          Scenario.of(
              "p. 14: Stängd 08–17 med inläst meddelande: ett ej besvarat samtal",
              "c queue=closed at=12:00 -> QUEUE_CLOSED"),
          Scenario.of(
              "p. 14: Kollegiala samtal, andra vårdgivare och kommunen ingår inte",
              "c who=internal -> NOT_A_PATIENT"),
          Scenario.of(
              "p. 14: Samtal som bokas av en handläggare räknas inte",
              "c by=staff -> CREATED_BY_STAFF"));

  private PhoneFaqScenarios() {}
}
