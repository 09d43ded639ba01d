package io.touchline.push.endpoint;

import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
import io.touchline.events.RoomKind;
import io.touchline.events.UnsupportedLeagueException;
import io.touchline.events.football.League;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.lifecycle.Readiness;
import io.touchline.push.room.Update;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Rooms over HTTP: the image that a subscriber would get, with its version as {@code ETag}. Read on
 * the event loop from its own shard, without a lock.
 *
 * <ul>
 *   <li>{@code GET /api/v1/live-matches[?league=PL]}
 *   <li>{@code GET /api/v1/odds/{matchId}}
 * </ul>
 */
@Singleton
public class ImagesResource {
  private final FanOut fanOut;
  private final Readiness readiness;

  @Inject
  ImagesResource(FanOut fanOut, Readiness readiness) {
    this.fanOut = fanOut;
    this.readiness = readiness;
  }

  void routes(@Observes Router router) {
    router.get("/api/v1/live-matches").handler(this::liveMatches);
    router.get("/api/v1/odds/:matchId").handler(this::odds);
  }

  private void liveMatches(RoutingContext context) {
    String league = context.request().getParam("league");
    if (league != null && League.of(league).isEmpty()) {
      var unsupported = new UnsupportedLeagueException(league);
      JsonAnswer.error(context, 400, "unsupported_league", unsupported.getMessage());
      return;
    }
    RoomKey room =
        league == null ? RoomKey.liveMatches() : new RoomKey(RoomKind.LIVE_MATCHES, league);
    Optional<Update> image = image(context, room, Feed.LIVE_MATCHES);
    if (image.isPresent()) {
      JsonAnswer.image(context, image.get());
    } else {
      notYet(context, "No live matches are known yet");
    }
  }

  private void odds(RoutingContext context) {
    String matchId = context.pathParam("matchId");
    RoomKey room;
    try {
      room = RoomKey.odds(matchId);
    } catch (IllegalArgumentException e) {
      JsonAnswer.error(context, 400, "invalid_match_id", e.getMessage());
      return;
    }
    Optional<Update> image = image(context, room, Feed.FOOTBALL_ODDS);
    if (image.isPresent()) {
      JsonAnswer.image(context, image.get());
    } else if (readiness.ready()) {
      JsonAnswer.error(context, 404, "not_found", "No odds of match " + matchId + " are known");
    } else {
      notYet(context, "No odds are known yet");
    }
  }

  /** Empty while the topics have not been read, and if there is none. */
  private Optional<Update> image(RoutingContext context, RoomKey room, Feed feed) {
    return readiness.ready()
        ? fanOut
            .shardOf(ChannelAccess.of(context.request()).eventLoop())
            .image(room.toString(), feed)
        : Optional.empty();
  }

  private static void notYet(RoutingContext context, String message) {
    context.response().putHeader("Retry-After", "1");
    JsonAnswer.error(context, 503, "not_available_yet", message);
  }
}
