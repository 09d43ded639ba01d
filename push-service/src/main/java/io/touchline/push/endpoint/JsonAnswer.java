package io.touchline.push.endpoint;

import io.touchline.push.room.Update;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** How HTTP resources answer. */
final class JsonAnswer {
  private JsonAnswer() {}

  /** The image's own bytes; 304 without them if the client has this version. */
  static void image(RoutingContext context, Update image) {
    String tag = '"' + image.version().token() + '"';
    // Always asked for again, seldom sent again.
    context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache");
    if (matches(context.request().getHeader("If-None-Match"), tag)) {
      context.response().setStatusCode(304).end();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(image.payload()));
  }

  private static boolean matches(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String one : ifNoneMatch.split(",", -1)) {
      // A proxy that compresses makes a weak tag of ours.
      String known = one.strip();
      if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  static void error(RoutingContext context, int status, String code, String message) {
    object(context, status, new JsonObject().put("code", code).put("message", message));
  }

  static void object(RoutingContext context, int status, JsonObject body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.encode());
  }
}
