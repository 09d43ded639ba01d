package io.touchline.push.endpoint;

import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.lifecycle.Readiness;
import io.touchline.push.room.Update;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * The originals' health paths: {@code /health} says how this node is, {@code
 * /api/v1/espn-football/health} how the sources are, which is the image of room {@code system}.
 */
@Singleton
public class StatusResource {
  private final FanOut fanOut;
  private final Readiness readiness;

  @Inject
  StatusResource(FanOut fanOut, Readiness readiness) {
    this.fanOut = fanOut;
    this.readiness = readiness;
  }

  void routes(@Observes Router router) {
    router.get("/health").handler(this::node);
    router.get("/api/v1/espn-football/health").handler(this::sources);
  }

  private void node(RoutingContext context) {
    JsonObject webSocket =
        new JsonObject().put("connected", fanOut.sessions()).put("rooms", fanOut.rooms());
    JsonObject body =
        new JsonObject()
            .put("status", readiness.state().name().toLowerCase(Locale.ROOT))
            .put("services", new JsonObject().put("websocket", webSocket));
    JsonAnswer.object(context, readiness.ready() ? 200 : 503, body);
  }

  private void sources(RoutingContext context) {
    Optional<Update> image =
        fanOut
            .shardOf(ChannelAccess.of(context.request()).eventLoop())
            .image(RoomKey.system().toString(), Feed.SYSTEM_STATUS);
    if (readiness.ready() && image.isPresent()) {
      JsonAnswer.image(context, image.get());
    } else {
      context.response().putHeader("Retry-After", "1");
      JsonAnswer.error(context, 503, "not_available_yet", "No source has said anything yet");
    }
  }
}
