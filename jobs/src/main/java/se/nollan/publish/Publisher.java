package se.nollan.publish;

/**
 * Who answers for a publication, and on what terms others may use it. An empty text says that it is
 * not stated; files then say so, and claim nothing.
 *
 * @param name of the organisation
 * @param contact where to ask, such as an address for mail
 * @param licence the licence's short name, such as {@code CC0-1.0}
 * @param licenceUrl where the licence is to be read
 */
public record Publisher(String name, String contact, String licence, String licenceUrl) {

  /** Both in one line; the name alone where no contact is stated. */
  public String nameAndContact() {
    return contact.isEmpty() ? name : name + ", " + contact;
  }

  /** Of whom nothing is stated. */
  public static Publisher unstated() {
    return new Publisher("", "", "", "");
  }
}
