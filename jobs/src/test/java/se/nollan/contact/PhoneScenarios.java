package se.nollan.contact;

import java.util.ArrayList;
import java.util.List;

/** Calls, and what becomes of them. */
final class PhoneScenarios {

  /** Each rule: that it holds, where it ends, and that it did not hold before its version. */
  static final List<Scenario> RULES = new ArrayList<>();

  /** One caller counts once per unit and day. */
  static final List<Scenario> CALLERS = new ArrayList<>();

  /** The instruction's questions and answers about the telephone, p. 11–14. */
  static final List<Scenario> FAQ = new ArrayList<>();

  /** Other readings. */
  static final List<Scenario> VARIANTS = new ArrayList<>();

  private PhoneScenarios() {}

  private static void rule(String title, String table) {
    RULES.add(Scenario.of(title, table));
  }

  private static void rule(String title, String definition, String table) {
    RULES.add(Scenario.of(title, definition, table));
  }

  private static void caller(String title, String table) {
    CALLERS.add(Scenario.of(title, table));
  }

  private static void faq(String title, String table) {
    FAQ.add(Scenario.of(title, table));
  }

  private static void variant(String title, String definition, String table) {
    VARIANTS.add(Scenario.of(title, definition, table));
  }

  static {
    rule(
        "1 only working days count",
        """
        saturday   at=2026-03-07T10:00 answered=2026-03-07T10:30 -> NOT_WORKING_DAY
        sunday     at=2026-03-08T10:00 caller=2 answered=- -> NOT_WORKING_DAY
        good_friday at=2026-04-03T10:00 answered=- -> NOT_WORKING_DAY
        christmas_eve at=2026-12-24T10:00 answered=- -> NOT_WORKING_DAY
        day_before at=2026-12-23T10:00 answered=2026-12-23T11:00 -> CONTACT_SAME_DAY
        voicemail  at=2026-03-07T11:00 channel=voicemail -> NOT_WORKING_DAY
        """);
    rule("2 voicemail is left out", "v channel=voicemail answered=- -> VOICEMAIL");
    rule(
        "2 before 1.2 voicemail is an answered case, whatever else it says",
        "skr-1.0",
        """
        plain   channel=voicemail answered=- -> CONTACT_SAME_DAY
        nocase  channel=voicemail case=- answered=- caller=2 -> CONTACT_SAME_DAY
        full    channel=voicemail queue=full caller=3 -> CONTACT_SAME_DAY
        hidden  channel=voicemail caller=- answered=- -> CONTACT_SAME_DAY
        evening channel=voicemail queue=closed at=18:00 caller=4 -> CLOSED_OUTSIDE_08_17
        direct  channel=voicemail line=unlinked caller=5 -> UNLINKED_NUMBER
        """);
    rule("3 video is left out", "v channel=video -> VIDEO");
    rule("3 video counted before 1.3", "skr-1.2", "v channel=video -> CONTACT_SAME_DAY");
    rule("4 colleagues are no patients", "c who=internal -> NOT_A_PATIENT");
    rule("4 colleagues counted before 1.6", "skr-1.5", "c who=internal -> CONTACT_SAME_DAY");
    rule("5 what staff make is left out", "c by=staff -> CREATED_BY_STAFF");
    rule("5 what staff made counted before 1.3", "skr-1.2", "c by=staff -> CONTACT_SAME_DAY");
    rule("6 a number of its own is left out", "c line=unlinked -> UNLINKED_NUMBER");
    rule("7 a line without a telephone system is left out", "c line=manual -> NO_CALLBACK_SYSTEM");
    rule(
        "8 a day that the patient chose is left out only if today was offered",
        """
        chose    offered=true other_day=true answered=2026-03-04T09:00 -> PATIENT_CHOSE_OTHER_DAY
        unknown  other_day=true answered=2026-03-04T09:00 caller=2 -> NOT_ANSWERED_SAME_DAY
        refused  offered=false other_day=true answered=2026-03-04T09:00 caller=3 -> NOT_ANSWERED_SAME_DAY
        today    offered=true answered=10:30 caller=4 -> CONTACT_SAME_DAY
        later    at=11:00 answered=11:10 caller=1 -> CONTACT_SAME_DAY
        """);
    rule(
        "8 the chosen day counted before 1.3",
        "skr-1.2",
        "c offered=true other_day=true answered=2026-03-04T09:00 -> NOT_ANSWERED_SAME_DAY");
    rule(
        "9 an open queue that forwards counts where the call arrives, a closed one at both",
        """
        open   forwarded=B answered=- -> FORWARDED_WHILE_OPEN
        there  line=other answered=10:05 -> CONTACT_SAME_DAY B
        closed queue=closed forwarded=B caller=2 -> QUEUE_CLOSED
        full   queue=full forwarded=B caller=3 -> QUEUE_FULL
        """);
    rule(
        "9 forwarding made no difference before 1.5",
        "skr-1.4",
        "c forwarded=B answered=- -> NOT_ANSWERED_SAME_DAY");
    rule(
        "10 a web form to a closed queue is left out",
        """
        closed queue=closed channel=web_form -> WEB_FORM_WHILE_CLOSED
        open   channel=web_form caller=2 -> CONTACT_SAME_DAY
        """);
    rule(
        "10 the web form counted before 1.3",
        "skr-1.2",
        "c queue=closed channel=web_form -> QUEUE_CLOSED");
    rule(
        "11 a closed queue counts from 08:00:00 until 17:00:00, open and full at any hour",
        """
        early   queue=closed at=07:59:59 -> CLOSED_OUTSIDE_08_17
        first   queue=closed at=08:00:00 caller=2 -> QUEUE_CLOSED
        last    queue=closed at=16:59:59 caller=3 -> QUEUE_CLOSED
        late    queue=closed at=17:00:00 caller=4 -> CLOSED_OUTSIDE_08_17
        open    at=07:00 answered=08:10 caller=5 -> CONTACT_SAME_DAY
        full    queue=full at=21:00 caller=6 -> QUEUE_FULL
        """);
    rule(
        "12 an open queue without a case is left out",
        "c case=- answered=- -> ABANDONED_BEFORE_CASE");
    rule(
        "13 a hidden number that asks to be called back is completed on teleQ, left out elsewhere",
        """
        teleq    caller=- answered=- -> HIDDEN_NUMBER_COMPLETED
        telia    caller=- answered=- line=telia -> HIDDEN_NUMBER
        other    caller=- answered=10:30 line=othersystem -> HIDDEN_NUMBER
        entered  caller=- entered=7 line=telia -> CONTACT_SAME_DAY
        waited   caller=- case=queue line=telia answered=10:02 -> CONTACT_SAME_DAY
        gave_up  caller=- case=queue answered=- -> ABANDONED_IN_QUEUE
        full     caller=- queue=full line=telia -> QUEUE_FULL
        """);
    rule(
        "13 a hidden number was like any other before 1.6",
        "skr-1.5",
        """
        telia caller=- line=telia -> CONTACT_SAME_DAY
        teleq caller=- answered=- -> NOT_ANSWERED_SAME_DAY
        """);
    rule(
        "the first rule that holds is the reason",
        "c channel=voicemail who=internal by=staff line=unlinked case=- answered=- -> VOICEMAIL");

    caller(
        "an answered case decides, whenever it came",
        """
        full     queue=full at=08:10 -> SAME_CALLER_SAME_DAY
        unheard  at=09:00 answered=2026-03-04T08:00 -> SAME_CALLER_SAME_DAY
        answered at=11:00 answered=11:20 -> CONTACT_SAME_DAY
        again    at=15:00 answered=15:20 -> SAME_CALLER_SAME_DAY
        closed   queue=closed at=16:30 -> SAME_CALLER_SAME_DAY
        """);
    caller(
        "without an answered case the first case decides, without a case the first call",
        """
        full  queue=full at=08:10 caller=1 -> SAME_CALLER_SAME_DAY
        case  at=09:00 answered=- caller=1 -> NOT_ANSWERED_SAME_DAY
        case2 at=09:30 case=queue answered=- caller=1 -> SAME_CALLER_SAME_DAY
        shut  queue=closed at=08:00 caller=2 -> QUEUE_CLOSED
        shut2 queue=full at=08:01 caller=2 -> SAME_CALLER_SAME_DAY
        """);
    caller(
        "a caller is one at each unit and on each day, and another number is another caller",
        """
        here      answered=- -> SAME_CALLER_SAME_DAY
        there     line=other answered=- -> NOT_ANSWERED_SAME_DAY B
        tomorrow  at=2026-03-04T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
        another   caller=2 answered=- -> NOT_ANSWERED_SAME_DAY
        entered   caller=2 entered=1 at=12:00 answered=12:01 -> CONTACT_SAME_DAY
        """);
    caller(
        "at the same second the source and then the id decide",
        """
        b source=s1 answered=- -> NOT_ANSWERED_SAME_DAY
        a source=s2 answered=- -> SAME_CALLER_SAME_DAY
        """);
    caller(
        "what a rule leaves out absorbs nothing and is not absorbed",
        """
        out  by=staff at=09:00 answered=09:10 -> CREATED_BY_STAFF
        full queue=full at=10:00 -> QUEUE_FULL
        """);
    caller(
        "an answer after midnight is of another day, one at 23:59:59 is not",
        """
        next   at=16:00 answered=2026-03-04T00:00:00 -> NOT_ANSWERED_SAME_DAY
        before at=16:00 answered=23:59:59 caller=2 -> CONTACT_SAME_DAY
        """);
    caller(
        "days are Swedish days also when the clocks change",
        """
        night at=2026-03-30T00:10 answered=2026-03-30T08:10 -> CONTACT_SAME_DAY
        late  at=2026-10-26T00:30 answered=2026-10-26T23:30 caller=2 -> CONTACT_SAME_DAY
        past  at=2026-10-26T22:30 answered=2026-10-27T00:10 caller=3 -> NOT_ANSWERED_SAME_DAY
        """);

    faq(
        "p. 11: Om ett telefonnummer ringer flera gånger, räknas det en gång",
        """
        first  queue=full at=08:01 -> QUEUE_FULL
        second queue=full at=08:02 -> SAME_CALLER_SAME_DAY
        third  queue=closed at=16:00 -> SAME_CALLER_SAME_DAY
        """);
    faq(
        "p. 11: Inkomna samtal som inte besvaras samma helgfria kalenderdag räknas som missade",
        "c answered=2026-03-04T08:00 -> NOT_ANSWERED_SAME_DAY");
    faq(
        "p. 11: Samtal till stängd/fylld kö räknas inte med efter att personen har kommit i kontakt",
        """
        contact at=09:00 answered=09:30 -> CONTACT_SAME_DAY
        full    queue=full at=10:00 -> SAME_CALLER_SAME_DAY
        """);
    faq(
        "p. 11: Dolda nummer ska räknas som unika",
        """
        one caller=- queue=full -> QUEUE_FULL
        two caller=- queue=full -> QUEUE_FULL
        """);
    faq(
        "p. 11: Dolt nummer utan telefonnummer: räknas inte (Telia), eller besvarat (teleQ)",
        """
        telia caller=- line=telia answered=- -> HIDDEN_NUMBER
        teleq caller=- answered=- -> HIDDEN_NUMBER_COMPLETED
        """);
    faq(
        "p. 11–12: Besvarade samtal i väntkö = godkänt, pålagda = missat samtal",
        """
        answered case=queue answered=10:04 -> CONTACT_SAME_DAY
        hung_up  case=queue answered=- caller=2 -> ABANDONED_IN_QUEUE
        """);
    faq(
        "p. 12: Ett återuppringningssamtal räcker, också när patienten inte svarar",
        "c replied=false -> CONTACT_SAME_DAY");
    RULES.add(
        Scenario.of(
            "before 1.3 a call back that the patient did not pick up is not answered",
            "skr-1.2",
            """
            silent  replied=false -> NOT_ANSWERED_SAME_DAY
            unknown caller=2 -> CONTACT_SAME_DAY
            """));
    faq(
        "p. 12: Samtal till stängd kö 08–17 räknas som missade, också där man hänvisas vidare",
        """
        closed queue=closed forwarded=B -> QUEUE_CLOSED
        there  line=other answered=10:09 -> CONTACT_SAME_DAY B
        """);
    faq(
        "p. 12: Telefoningångar måste vara kopplade till ett automatiskt telefonsystem",
        "c line=manual -> NO_CALLBACK_SYSTEM");
    faq(
        "p. 12: Alla knappval och direktnummer under huvudnumret räknas",
        """
        option line=option -> CONTACT_SAME_DAY
        direct line=direct caller=2 -> CONTACT_SAME_DAY
        """);
    faq(
        "p. 12: En filial med eget nummer: enheten har två huvudnummer",
        """
        branch line=branch queue=full at=09:00 -> SAME_CALLER_SAME_DAY
        main   at=10:00 -> CONTACT_SAME_DAY
        """);
    RULES.add(
        Scenario.of(
            "before 1.7 a branch counts by itself",
            "skr-1.6",
            """
            branch line=branch queue=full at=09:00 -> QUEUE_FULL branch
            main   at=10:00 -> CONTACT_SAME_DAY
            """));
    faq(
        "p. 12: Direktnummer utan koppling till huvudnumret räknas inte",
        "c line=unlinked -> UNLINKED_NUMBER");
    faq("p. 12: Samtal till röstbrevlåda räknas inte", "c channel=voicemail -> VOICEMAIL");
    faq(
        "p. 13: Telefontid bokad via webben räknas; till stängd kö kan den inte räknas",
        """
        open   channel=web_form -> CONTACT_SAME_DAY
        closed channel=web_form queue=closed caller=2 -> WEB_FORM_WHILE_CLOSED
        """);
    faq(
        "p. 13: Patient väljer dagen efter, trots erbjuden tid idag: räknas inte alls",
        "c offered=true other_day=true answered=2026-03-04T09:00 -> PATIENT_CHOSE_OTHER_DAY");
    faq("p. 13: Videosamtal räknas inte", "c channel=video -> VIDEO");
    faq(
        "p. 13: Stängt dagtid, öppen kö vidarekopplad: fångas vid den tillkopplade enheten",
        """
        here  forwarded=B answered=- -> FORWARDED_WHILE_OPEN
        there line=other answered=- -> NOT_ANSWERED_SAME_DAY B
        """);
    faq(
        "p. 14: Stängd 08–17 med inläst meddelande: ett ej besvarat samtal",
        "c queue=closed at=12:00 -> QUEUE_CLOSED");
    faq(
        "p. 14: Kollegiala samtal, andra vårdgivare och kommunen ingår inte",
        "c who=internal -> NOT_A_PATIENT");
    faq("p. 14: Samtal som bokas av en handläggare räknas inte", "c by=staff -> CREATED_BY_STAFF");

    variant(
        "every-case: each case by itself, full and closed calls only of callers without a case",
        "skr-2.0+every-case",
        """
        full   queue=full at=08:00 -> SAME_CALLER_SAME_DAY
        case1  at=09:00 answered=- -> NOT_ANSWERED_SAME_DAY
        case2  at=10:00 answered=10:30 -> CONTACT_SAME_DAY
        case3  at=11:00 answered=11:30 -> CONTACT_SAME_DAY
        only1  queue=full at=08:00 caller=2 -> QUEUE_FULL
        only2  queue=closed at=09:00 caller=2 -> SAME_CALLER_SAME_DAY
        """);
    variant(
        "hidden-excluded: on teleQ too",
        "skr-2.0+hidden-excluded",
        "c caller=- answered=- -> HIDDEN_NUMBER");
    variant(
        "eves-are-working-days: the three eves count, the days of feast do not",
        "skr-2.0+eves-are-working-days",
        """
        midsummer at=2026-06-19T10:00 answered=2026-06-19T10:30 -> CONTACT_SAME_DAY
        christmas at=2026-12-24T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
        new_year  at=2026-12-31T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
        feast     at=2026-12-25T10:00 answered=- -> NOT_WORKING_DAY
        """);
    variant(
        "only-later-calls-absorbed: the first call to a full or closed queue before the contact",
        "skr-2.0+only-later-calls-absorbed",
        """
        closed  queue=closed at=08:00 -> QUEUE_CLOSED
        full    queue=full at=08:30 -> SAME_CALLER_SAME_DAY
        contact at=10:00 answered=10:30 -> CONTACT_SAME_DAY
        during  queue=full at=10:20 caller=2 -> QUEUE_FULL
        contact2 at=10:00 answered=10:30 caller=2 -> CONTACT_SAME_DAY
        after   queue=full at=10:30 caller=3 -> SAME_CALLER_SAME_DAY
        contact3 at=10:00 answered=10:30 caller=3 -> CONTACT_SAME_DAY
        lost    queue=full at=08:00 caller=4 -> SAME_CALLER_SAME_DAY
        missed  at=10:00 answered=- caller=4 -> NOT_ANSWERED_SAME_DAY
        """);
    variant(
        "every-case and only-later-calls-absorbed together",
        "skr-2.0+every-case+only-later-calls-absorbed",
        """
        full   queue=full at=08:00 -> QUEUE_FULL
        case1  at=09:00 answered=- -> NOT_ANSWERED_SAME_DAY
        case2  at=10:00 answered=10:30 -> CONTACT_SAME_DAY
        """);
  }
}
