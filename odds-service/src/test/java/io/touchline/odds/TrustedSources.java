package io.touchline.odds;

import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.quote.EventState;
import java.time.Duration;

/** The Odds API before ESPN; stale after six minutes, in play after ninety seconds. */
public final class TrustedSources implements SourcePolicy {
  public static final String API = "the-odds-api";
  public static final String ESPN = "espn";
  public static final Duration STALE = Duration.ofMinutes(6);
  public static final Duration STALE_IN_PLAY = Duration.ofSeconds(90);

  @Override
  public int rank(String source) {
    return source.equals(API) ? 0 : 1;
  }

  @Override
  public Duration staleAfter(String source, EventState state) {
    return state == EventState.IN_PLAY ? STALE_IN_PLAY : STALE;
  }
}
