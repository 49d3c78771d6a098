package se.nollan.reference;

/** Names a file of a landing: the three folders it lies in, and its own name. */
public record DeliveredFile(String region, String source, String period, String name)
    implements Comparable<DeliveredFile> {

  @Override
  public int compareTo(DeliveredFile other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "region=%s/source=%s/period=%s/%s".formatted(region, source, period, name);
  }
}
