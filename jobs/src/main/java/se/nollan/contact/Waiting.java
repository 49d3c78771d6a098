package se.nollan.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The contacts of a region-month that no rule settles, until all of them are there: then one for
 * each person, unit and day decides (p. 8 and 11, unika ärenden; p. 8 and 14, unik kontakt per
 * hälsoproblem och individ).
 */
final class Waiting {
  private static final UTF8String ANSWERED = UTF8String.fromString(Reason.CONTACT_SAME_DAY.name());

  /** A contact, and the source that delivered it. */
  private record Contact(int day, Asked asked, UTF8String source) {
    /** The first answered case, else the first case, else the first contact. */
    int kind() {
      return asked.hit() ? 0 : asked.isCase() ? 1 : 2;
    }

    boolean together(Contact other) {
      return TOGETHER.compare(this, other) == 0;
    }
  }

  /** Of one person. No issue on record is one of its own. */
  private static final Comparator<Contact> TOGETHER =
      Comparator.comparingInt(Contact::day)
          .thenComparing(contact -> contact.asked().counted())
          .thenComparing(contact -> contact.asked().issueKnown())
          .thenComparingLong(contact -> contact.asked().issue());

  private static final Comparator<Contact> IN_ORDER =
      TOGETHER
          .thenComparingInt(Contact::kind)
          .thenComparingLong(contact -> contact.asked().at())
          .thenComparing(Contact::source)
          .thenComparing(contact -> contact.asked().contact());

  private final Rulings rulings;
  private final UTF8String absorbed;
  private final Map<Long, List<Contact>> byPerson = new LinkedHashMap<>();

  /** Nobody waits yet. */
  Waiting(Rulings rulings) {
    this.rulings = rulings;
    this.absorbed = UTF8String.fromString(rulings.absorbed().name());
  }

  /** A contact of a person who is known; neither value is overwritten. */
  void add(Asked contact, UTF8String source) {
    // Most persons come once or twice: a list of few is sorted, and not one of all.
    byPerson
        .computeIfAbsent(contact.person(), none -> new ArrayList<>(2))
        .add(new Contact(contact.day(), contact, source));
  }

  /** Takes what was decided. */
  interface Decisions {
    void decided(Asked contact, UTF8String source, UTF8String reason);
  }

  /** All are there: tells the reason of each, and forgets them. */
  void decide(Decisions decisions) {
    byPerson.values().forEach(contacts -> decide(contacts, decisions));
    byPerson.clear();
  }

  private void decide(List<Contact> contacts, Decisions decisions) {
    contacts.sort(IN_ORDER);
    for (int first = 0, next; first < contacts.size(); first = next) {
      next = first + 1;
      while (next < contacts.size() && contacts.get(first).together(contacts.get(next))) {
        next++;
      }
      decideTogether(contacts.subList(first, next), decisions);
    }
  }

  /** What a person had to do with a unit on a day: the first one decides. */
  private void decideTogether(List<Contact> same, Decisions decisions) {
    Asked decider = same.get(0).asked();
    long cases = same.stream().filter(contact -> contact.asked().isCase()).count();
    for (int i = 0; i < same.size(); i++) {
      Asked contact = same.get(i).asked();
      UTF8String reason = absorbed;
      if (i == 0 || rulings.everyCase() && contact.isCase()) {
        reason = alone(contact);
      } else if (rulings.onlyLaterAbsorbed() && i == cases && before(contact, decider)) {
        // The first to a queue that was full or closed: cases come before it in order.
        reason = contact.missed();
      }
      decisions.decided(contact, same.get(i).source(), reason);
    }
  }

  private static boolean before(Asked contact, Asked decider) {
    return decider.hit() && contact.at() < decider.contactAt();
  }

  /** The reason of a contact by itself. */
  static UTF8String alone(Asked contact) {
    return contact.hit() ? ANSWERED : contact.missed();
  }
}
