package se.nollan.publish.files;

/** The same said in Swedish and in English. */
public record Wording(String swedish, String english) {

  String in(Language language) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
