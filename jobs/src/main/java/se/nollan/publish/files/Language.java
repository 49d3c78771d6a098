package se.nollan.publish.files;

/** The languages that readers are told things in. */
enum Language {
  SWEDISH,
  ENGLISH
}
