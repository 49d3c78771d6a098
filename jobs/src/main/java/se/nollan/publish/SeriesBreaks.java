package se.nollan.publish;

import java.util.List;

/** Known breaks in the series of same-day contact. */
public final class SeriesBreaks {
  /** All that are known, the oldest first. */
  public static final List<SeriesBreak> KNOWN =
      List.of(
          new SeriesBreak(
              "2024",
              "Den utvidgade uppföljningen av kontakt samma dag gäller från och med den 1 januari"
                  + " 2024. Telefontillgängligheten mäts på enhetens huvudnummer och de knappval"
                  + " och direktnummer som finns under det, under hela öppettiden, och i nämnaren"
                  + " ingår unika samtal samma kalenderdag, även mot fylld och stängd kö. Kontakt"
                  + " via chatt med fysisk person är ny. Andelar före 2024 är mätta på annat sätt"
                  + " och ska inte jämföras med dem som kommer efter; även hos Kolada (N79179) är"
                  + " källan en annan från 2024.",
              "The wider follow-up of same-day contact holds from 1 January 2024. Phone is measured"
                  + " on a unit's main number and the options and direct numbers under it, all"
                  + " through its opening hours, and out of unique calls of the calendar day, also"
                  + " those to a full or a closed queue. Chat with a person is new. Shares before"
                  + " 2024 were measured otherwise and are not to be compared with those after;"
                  + " Kolada (N79179), too, has another source from 2024.",
              "SKR, kontakt samma dag 2.0, p. 10; Kolada, N79179"));

  private SeriesBreaks() {}
}
