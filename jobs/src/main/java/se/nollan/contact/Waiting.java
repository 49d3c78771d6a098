package se.nollan.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The contacts of a region-month that no rule settles, until all of them are there: then one for
 * each person, unit and day decides (p. 8 and 11, unika ärenden; p. 8 and 14, unik kontakt per
 * hälsoproblem och individ).
 */
final class Waiting {

  /** What is needed of a contact: there are as many as a region has in a month. */
  private static final class One {
    private final Contact contact;
    private final boolean hit;
    private final boolean isCase;
    private final Reason missed;
    private final boolean issueKnown;
    private final long issue;
    private final long at;
    private final long contactAt;

    /** The person's contact that came before it; it itself if there is none. */
    private One before;

    One(Contact contact, Asked asked) {
      this.contact = contact;
      this.hit = asked.hit();
      this.isCase = asked.isCase();
      this.missed = asked.missed();
      this.issueKnown = asked.issueKnown();
      this.issue = asked.issue();
      this.at = asked.at();
      this.contactAt = asked.contactAt();
      this.before = this;
    }

    /** The first answered case, else the first case, else the first contact. */
    int kind() {
      return hit ? 0 : isCase ? 1 : 2;
    }

    /**
     * What one person had to do with one unit on one day comes together: 0. No issue on record is
     * one of its own.
     */
    int byMatter(One other) {
      int order = Integer.compare(contact.day(), other.contact.day());
      if (order == 0) {
        order = contact.unit().compareTo(other.contact.unit());
      }
      if (order == 0) {
        order = Boolean.compare(issueKnown, other.issueKnown);
      }
      return order == 0 ? Long.compare(issue, other.issue) : order;
    }

    /**
     * By matter, kind and time. Written out: chained comparators take the JVM a second to compile.
     */
    int inOrder(One other) {
      int order = byMatter(other);
      if (order == 0) {
        order = Integer.compare(kind(), other.kind());
      }
      if (order == 0) {
        order = Long.compare(at, other.at);
      }
      if (order == 0) {
        order = contact.source().compareTo(other.contact.source());
      }
      return order == 0 ? contact.id().compareTo(other.contact.id()) : order;
    }

    Reason alone() {
      return hit ? Reason.CONTACT_SAME_DAY : missed;
    }
  }

  private final Rulings rulings;

  private final LastOfEach<One> lastOfEach = new LastOfEach<>();

  /** Nobody waits yet. */
  Waiting(Rulings rulings) {
    this.rulings = rulings;
  }

  /** A contact of a person who is known; what is asked of it may be overwritten. */
  void add(Contact contact, Asked asked) {
    One one = new One(contact, asked);
    one.before = lastOfEach.put(asked.person(), one);
  }

  /** All are there: tells the reason of each, and forgets them. */
  void decide(BiConsumer<Contact, Reason> decisions) {
    List<One> several = new ArrayList<>();
    for (One last : lastOfEach.all()) {
      // Most persons come once.
      if (last.before == last) {
        decisions.accept(last.contact, last.alone());
      } else {
        several.clear();
        One one = last;
        for (; one.before != one; one = one.before) {
          several.add(one);
        }
        several.add(one);
        decide(several, decisions);
      }
    }
    lastOfEach.clear();
  }

  private void decide(List<One> contacts, BiConsumer<Contact, Reason> decisions) {
    contacts.sort(One::inOrder);
    for (int first = 0, next; first < contacts.size(); first = next) {
      next = first + 1;
      while (next < contacts.size() && contacts.get(first).byMatter(contacts.get(next)) == 0) {
        next++;
      }
      decideTogether(contacts.subList(first, next), decisions);
    }
  }

  /** What a person had to do with a unit on a day: the first one decides. */
  private void decideTogether(List<One> same, BiConsumer<Contact, Reason> decisions) {
    One decider = same.get(0);
    long cases = same.stream().filter(one -> one.isCase).count();
    for (int i = 0; i < same.size(); i++) {
      One one = same.get(i);
      Reason reason = rulings.absorbed();
      if (i == 0 || rulings.everyCase() && one.isCase) {
        reason = one.alone();
      } else if (rulings.onlyLaterAbsorbed() && i == cases && before(one, decider)) {
        // The first to a queue that was full or closed: cases come before it in order.
        reason = one.missed;
      }
      decisions.accept(one.contact, reason);
    }
  }

  private static boolean before(One one, One decider) {
    return decider.hit && one.at < decider.contactAt;
  }
}
