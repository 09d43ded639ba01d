package io.touchline.odds.polling;

import io.touchline.events.football.League;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.OddsSource;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.http.Request;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.PollSchedule;
import io.touchline.upstream.quality.SourceQuality;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One source of odds with all that is needed to ask it politely. For the source's thread, but for
 * the quality, which is for any.
 *
 * @param name as it shows in {@code system_status}, e.g. {@code the-odds-api}
 * @param namesFixtures whether it is the source that names the matches; the others wait for it
 * @param detailReserve requests of a minute's that details leave alone: the same limit must do for
 *     scores, and for other services
 * @param schedule outlives a loss of the lease: a source is not asked more often for that
 */
record SourceDesk(
    String name,
    boolean namesFixtures,
    OddsSource source,
    Map<Server, PoliteUpstream> servers,
    Allowance allowance,
    SourceQuality quality,
    PollSchedule<League> schedule,
    int detailReserve) {
  private static final Logger LOG = Logger.getLogger(SourceDesk.class);

  SourceDesk {
    servers = Map.copyOf(servers);
  }

  /** The name of the source as it stands in quotes, if it is the real one that answers. */
  String realName() {
    return servers.keySet().iterator().next().source();
  }

  /** Whether there is room for requests that can wait. */
  boolean hasRoomForDetails() {
    return quality.status().rateLimitLeft() >= detailReserve;
  }

  /** What came of a request. */
  sealed interface Outcome {
    /**
     * An answer.
     *
     * @param answeredNanos {@link System#nanoTime()} when it was there
     */
    record Read(OddsReading reading, long answeredNanos) implements Outcome {}

    /** No answer. */
    record Failed(PoliteUpstream.Failed failed) implements Outcome {}

    /** Not asked. */
    record Postponed(PoliteUpstream.Postponed postponed) implements Outcome {}
  }

  /** Asks, if it may, and reads what comes. */
  Outcome ask(Ask ask, List<Fixture> fixtures, Instant now) {
    PoliteUpstream server = servers.get(ask.server());
    Request request = new Request(ask.path(), ask.query(), ask.subject());
    return switch (server.ask(request, quality::rateLimitLeft)) {
      case PoliteUpstream.Postponed postponed -> new Outcome.Postponed(postponed);
      case PoliteUpstream.Failed failed -> {
        if (failed.failure() instanceof Answer.Refused refused) {
          allowance.told(refused.headers(), now);
        }
        yield new Outcome.Failed(inWords(failed));
      }
      case PoliteUpstream.Answered(Answer.Body body) -> {
        allowance.told(body.headers(), body.answeredAt());
        try {
          yield new Outcome.Read(read(ask, body, fixtures), body.answeredNanos());
        } catch (RuntimeException bug) {
          // A fault of our own: whoever mends it needs all of it.
          LOG.errorf(bug, "event=odds_bug source=%s subject=%s", name, ask.subject());
          yield new Outcome.Failed(server.unusable(request, bug));
        }
      }
    };
  }

  /** A refusal with what the source itself says of it. */
  private PoliteUpstream.Failed inWords(PoliteUpstream.Failed failed) {
    if (!(failed.failure() instanceof Answer.Refused refused) || refused.sample() == null) {
      return failed;
    }
    return source
        .words(refused.sample())
        .map(
            words ->
                new PoliteUpstream.Failed(
                    new Answer.Refused(
                        refused.request(),
                        refused.upstream(),
                        refused.status(),
                        " (" + words + ")",
                        refused.sample(),
                        refused.headers(),
                        refused.retryAfter()),
                    failed.pause(),
                    failed.failures(),
                    failed.circuit()))
        .orElse(failed);
  }

  private OddsReading read(Ask ask, Answer.Body body, List<Fixture> fixtures) {
    String label = body.source(ask.server().source());
    return source.read(new Reply(ask, body.json(), label, body.answeredAt()), fixtures);
  }
}
