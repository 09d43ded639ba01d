package io.touchline.push.endpoint;

import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
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
 * {@code GET /api/v1/live-matches[?league=PL]}: the image that a subscriber would get, with its
 * version as {@code ETag}. Read on the event loop from its own shard, without a lock.
 */
@Singleton
public class LiveMatchesResource {
  private final FanOut fanOut;
  private final Readiness readiness;

  @Inject
  LiveMatchesResource(FanOut fanOut, Readiness readiness) {
    this.fanOut = fanOut;
    this.readiness = readiness;
  }

  void routes(@Observes Router router) {
    router.get("/api/v1/live-matches").handler(this::get);
  }

  private void get(RoutingContext context) {
    RoomKey room;
    try {
      room = room(context.request().getParam("league"));
    } catch (UnsupportedLeagueException e) {
      JsonAnswer.error(context, 400, "unsupported_league", e.getMessage());
      return;
    }
    Optional<Update> image =
        fanOut
            .shardOf(ChannelAccess.of(context.request()).eventLoop())
            .image(room.toString(), Feed.LIVE_MATCHES);
    if (!readiness.ready() || image.isEmpty()) {
      context.response().putHeader("Retry-After", "1");
      JsonAnswer.error(context, 503, "not_available_yet", "No live matches are known yet");
      return;
    }
    JsonAnswer.image(context, image.get());
  }

  private static RoomKey room(String league) {
    return league == null
        ? RoomKey.liveMatches()
        : RoomKey.liveMatches(
            League.of(league).orElseThrow(() -> new UnsupportedLeagueException(league)));
  }
}
