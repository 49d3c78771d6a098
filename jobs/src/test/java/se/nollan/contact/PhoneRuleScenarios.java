package se.nollan.contact;

import java.util.List;

/** Calls, and what becomes of them under each rule. */
final class PhoneRuleScenarios {

  /** Each rule: that it holds, where it ends, and that it did not hold before its version. */
  static final List<Scenario> RULES =
      List.of(
          Scenario.of(
              "1 only working days count",
              """
              saturday   at=2026-03-07T10:00 answered=2026-03-07T10:30 -> NOT_WORKING_DAY
              sunday     at=2026-03-08T10:00 caller=2 answered=- -> NOT_WORKING_DAY
              good_friday at=2026-04-03T10:00 answered=- -> NOT_WORKING_DAY
              christmas_eve at=2026-12-24T10:00 answered=- -> NOT_WORKING_DAY
              day_before at=2026-12-23T10:00 answered=2026-12-23T11:00 -> CONTACT_SAME_DAY
              voicemail  at=2026-03-07T11:00 channel=voicemail -> NOT_WORKING_DAY
              """),
          Scenario.of("2 voicemail is left out", "v channel=voicemail answered=- -> VOICEMAIL"),
          Scenario.of(
              "2 before 1.2 voicemail is an answered case, whatever else it says",
              "skr-1.0",
              """
              plain   channel=voicemail answered=- -> CONTACT_SAME_DAY
              nocase  channel=voicemail case=- answered=- caller=2 -> CONTACT_SAME_DAY
              full    channel=voicemail queue=full caller=3 -> CONTACT_SAME_DAY
              hidden  channel=voicemail caller=- answered=- -> CONTACT_SAME_DAY
              evening channel=voicemail queue=closed at=18:00 caller=4 -> CLOSED_OUTSIDE_08_17
              direct  channel=voicemail line=unlinked caller=5 -> UNLINKED_NUMBER
              """),
          Scenario.of("3 video is left out", "v channel=video -> VIDEO"),
          Scenario.of(
              "3 video counted before 1.3", "skr-1.2", "v channel=video -> CONTACT_SAME_DAY"),
          Scenario.of("4 colleagues are no patients", "c who=internal -> NOT_A_PATIENT"),
          Scenario.of(
              "4 colleagues counted before 1.6", "skr-1.5", "c who=internal -> CONTACT_SAME_DAY"),
          Scenario.of("5 what staff make is left out", "c by=staff -> CREATED_BY_STAFF"),
          Scenario.of(
              "5 what staff made counted before 1.3", "skr-1.2", "c by=staff -> CONTACT_SAME_DAY"),
          Scenario.of("6 a number of its own is left out", "c line=unlinked -> UNLINKED_NUMBER"),
          Scenario.of(
              "7 a line without a telephone system is left out",
              "c line=manual -> NO_CALLBACK_SYSTEM"),
          Scenario.of(
              "8 a day that the patient chose is left out only if today was offered",
              """
              chose    offered=true other_day=true answered=2026-03-04T09:00 -> PATIENT_CHOSE_OTHER_DAY
              unknown  other_day=true answered=2026-03-04T09:00 caller=2 -> NOT_ANSWERED_SAME_DAY
              refused  offered=false other_day=true answered=2026-03-04T09:00 caller=3 -> NOT_ANSWERED_SAME_DAY
              today    offered=true answered=10:30 caller=4 -> CONTACT_SAME_DAY
              later    at=11:00 answered=11:10 caller=1 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "8 the chosen day counted before 1.3",
              "skr-1.2",
              "c offered=true other_day=true answered=2026-03-04T09:00 -> NOT_ANSWERED_SAME_DAY"),
          Scenario.of(
              "9 an open queue that forwards counts where the call arrives, a closed one at both",
              """
              open   forwarded=B answered=- -> FORWARDED_WHILE_OPEN
              there  line=other answered=10:05 -> CONTACT_SAME_DAY B
              closed queue=closed forwarded=B caller=2 -> QUEUE_CLOSED
              full   queue=full forwarded=B caller=3 -> QUEUE_FULL
              """),
          Scenario.of(
              "9 forwarding made no difference before 1.5",
              "skr-1.4",
              "c forwarded=B answered=- -> NOT_ANSWERED_SAME_DAY"),
          Scenario.of(
              "10 a web form to a closed queue is left out",
              """
              closed queue=closed channel=web_form -> WEB_FORM_WHILE_CLOSED
              open   channel=web_form caller=2 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "10 the web form counted before 1.3",
              "skr-1.2",
              "c queue=closed channel=web_form -> QUEUE_CLOSED"),
          Scenario.of(
              "11 a closed queue counts from 08:00:00 until 17:00:00, open and full at any hour",
              """
              early   queue=closed at=07:59:59 -> CLOSED_OUTSIDE_08_17
              first   queue=closed at=08:00:00 caller=2 -> QUEUE_CLOSED
              last    queue=closed at=16:59:59 caller=3 -> QUEUE_CLOSED
              late    queue=closed at=17:00:00 caller=4 -> CLOSED_OUTSIDE_08_17
              open    at=07:00 answered=08:10 caller=5 -> CONTACT_SAME_DAY
              full    queue=full at=21:00 caller=6 -> QUEUE_FULL
              """),
          Scenario.of(
              "12 an open queue without a case is left out",
              "c case=- answered=- -> ABANDONED_BEFORE_CASE"),
          Scenario.of(
              "13 a hidden number that asks to be called back is completed on teleQ, left out"
                  + " elsewhere",
              """
              teleq    caller=- answered=- -> HIDDEN_NUMBER_COMPLETED
              telia    caller=- answered=- line=telia -> HIDDEN_NUMBER
              other    caller=- answered=10:30 line=othersystem -> HIDDEN_NUMBER
              entered  caller=- entered=7 line=telia -> CONTACT_SAME_DAY
              waited   caller=- case=queue line=telia answered=10:02 -> CONTACT_SAME_DAY
              gave_up  caller=- case=queue answered=- -> ABANDONED_IN_QUEUE
              full     caller=- queue=full line=telia -> QUEUE_FULL
              """),
          Scenario.of(
              "13 a hidden number was like any other before 1.6",
              "skr-1.5",
              """
              telia caller=- line=telia -> CONTACT_SAME_DAY
              teleq caller=- answered=- -> NOT_ANSWERED_SAME_DAY
              """),
          Scenario.of(
              "the first rule that holds is the reason",
              """
              c channel=voicemail who=internal by=staff line=unlinked case=- answered=- -> VOICEMAIL
              """),
          Scenario.of(
              "before 1.3 a call back that the patient did not pick up is not answered",
              "skr-1.2",
              """
              silent  replied=false -> NOT_ANSWERED_SAME_DAY
              unknown caller=2 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "before 1.7 a branch counts by itself",
              "skr-1.6",
              """
              branch line=branch queue=full at=09:00 -> QUEUE_FULL branch
              main   at=10:00 -> CONTACT_SAME_DAY
              """));

  /** One caller counts once per unit and day. */
  static final List<Scenario> CALLERS =
      List.of(
          Scenario.of(
              "an answered case decides, whenever it came",
              """
              full     queue=full at=08:10 -> SAME_CALLER_SAME_DAY
              unheard  at=09:00 answered=2026-03-04T08:00 -> SAME_CALLER_SAME_DAY
              answered at=11:00 answered=11:20 -> CONTACT_SAME_DAY
              again    at=15:00 answered=15:20 -> SAME_CALLER_SAME_DAY
              closed   queue=closed at=16:30 -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "without an answered case the first case decides, without a case the first call",
              """
              full  queue=full at=08:10 caller=1 -> SAME_CALLER_SAME_DAY
              case  at=09:00 answered=- caller=1 -> NOT_ANSWERED_SAME_DAY
              case2 at=09:30 case=queue answered=- caller=1 -> SAME_CALLER_SAME_DAY
              shut  queue=closed at=08:00 caller=2 -> QUEUE_CLOSED
              shut2 queue=full at=08:01 caller=2 -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "a caller is one at each unit and on each day, and another number is another caller",
              """
              here      answered=- -> SAME_CALLER_SAME_DAY
              there     line=other answered=- -> NOT_ANSWERED_SAME_DAY B
              tomorrow  at=2026-03-04T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
              another   caller=2 answered=- -> NOT_ANSWERED_SAME_DAY
              entered   caller=2 entered=1 at=12:00 answered=12:01 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "at the same second the source and then the id decide",
              """
              b source=s1 answered=- -> NOT_ANSWERED_SAME_DAY
              a source=s2 answered=- -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "what a rule leaves out absorbs nothing and is not absorbed",
              """
              out  by=staff at=09:00 answered=09:10 -> CREATED_BY_STAFF
              full queue=full at=10:00 -> QUEUE_FULL
              """),
          Scenario.of(
              "an answer after midnight is of another day, one at 23:59:59 is not",
              """
              next   at=16:00 answered=2026-03-04T00:00:00 -> NOT_ANSWERED_SAME_DAY
              before at=16:00 answered=23:59:59 caller=2 -> CONTACT_SAME_DAY
              """),
          Scenario.of(
              "days are Swedish days also when the clocks change",
              """
              night at=2026-03-30T00:10 answered=2026-03-30T08:10 -> CONTACT_SAME_DAY
              late  at=2026-10-26T00:30 answered=2026-10-26T23:30 caller=2 -> CONTACT_SAME_DAY
              past  at=2026-10-26T22:30 answered=2026-10-27T00:10 caller=3 -> NOT_ANSWERED_SAME_DAY
              """));

  private PhoneRuleScenarios() {}
}
