package se.nollan.contact;

import java.util.List;

/** Calls under other readings of the instruction. */
final class PhoneVariantScenarios {
  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "every-case: each case by itself, full and closed calls only of callers without a"
                  + " case",
              "skr-2.0+every-case",
              """
              full   queue=full at=08:00 -> SAME_CALLER_SAME_DAY
              case1  at=09:00 answered=- -> NOT_ANSWERED_SAME_DAY
              case2  at=10:00 answered=10:30 -> CONTACT_SAME_DAY
              case3  at=11:00 answered=11:30 -> CONTACT_SAME_DAY
              only1  queue=full at=08:00 caller=2 -> QUEUE_FULL
              only2  queue=closed at=09:00 caller=2 -> SAME_CALLER_SAME_DAY
              """),
          Scenario.of(
              "hidden-excluded: on teleQ too",
              "skr-2.0+hidden-excluded",
              "c caller=- answered=- -> HIDDEN_NUMBER"),
          Scenario.of(
              "eves-are-working-days: the three eves count, the days of feast do not",
              "skr-2.0+eves-are-working-days",
              """
              midsummer at=2026-06-19T10:00 answered=2026-06-19T10:30 -> CONTACT_SAME_DAY
              christmas at=2026-12-24T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
              new_year  at=2026-12-31T10:00 answered=- -> NOT_ANSWERED_SAME_DAY
              feast     at=2026-12-25T10:00 answered=- -> NOT_WORKING_DAY
              """),
          Scenario.of(
              "only-later-calls-absorbed: the first call to a full or closed queue before the"
                  + " contact",
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
              """),
          Scenario.of(
              "every-case and only-later-calls-absorbed together",
              "skr-2.0+every-case+only-later-calls-absorbed",
              """
              full   queue=full at=08:00 -> QUEUE_FULL
              case1  at=09:00 answered=- -> NOT_ANSWERED_SAME_DAY
              case2  at=10:00 answered=10:30 -> CONTACT_SAME_DAY
              """));

  private PhoneVariantScenarios() {}
}
