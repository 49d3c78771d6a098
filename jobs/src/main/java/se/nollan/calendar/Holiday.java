package se.nollan.calendar;

import java.time.LocalDate;

/** A day that has a name in the Swedish calendar: a public holiday or an eve of one. */
public record Holiday(LocalDate date, String name) {}
