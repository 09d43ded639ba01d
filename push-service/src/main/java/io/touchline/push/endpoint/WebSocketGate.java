package io.touchline.push.endpoint;

import io.netty.channel.Channel;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.touchline.push.lifecycle.Readiness;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Decides about each handshake, and hands the connection's channel on to the endpoint.
 *
 * <p>503 while the node is not ready, so that nobody is shown an image of last week as news; 429
 * for an address that has its share. A wrong {@code Origin} has been refused before, with 403.
 */
@Singleton
public class WebSocketGate implements HttpUpgradeCheck {
  static final TypedKey<Channel> CHANNEL = new TypedKey<>("touchline.channel");

  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;

  private final Readiness readiness;
  private final AddressLimit addresses;

  @Inject
  WebSocketGate(Readiness readiness, EndpointConfig config) {
    this.readiness = readiness;
    this.addresses = new AddressLimit(config.checked().sessionsPerAddress());
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    if (!readiness.ready()) {
      return CheckResult.rejectUpgrade(UNAVAILABLE, Map.of("Retry-After", List.of("1")));
    }
    HttpServerRequest request = context.httpRequest();
    String address = request.remoteAddress().hostAddress();
    if (!addresses.take(address)) {
      return CheckResult.rejectUpgrade(TOO_MANY);
    }
    Channel channel = ChannelAccess.of(request);
    // Whatever becomes of the handshake, the place is free again when the connection ends.
    channel.closeFuture().addListener(closed -> addresses.release(address));
    context.userData().put(CHANNEL, channel);
    return CheckResult.permitUpgrade();
  }

  /** Counts connections by the client's address. Any thread. */
  private static final class AddressLimit {
    private final ConcurrentMap<String, Integer> connections = new ConcurrentHashMap<>();
    private final int most;

    AddressLimit(int most) {
      this.most = most;
    }

    /** Takes a place for an address; false if it has as many as it may. */
    boolean take(String address) {
      boolean[] taken = {false};
      connections.compute(
          address,
          (any, count) -> {
            int now = count == null ? 0 : count;
            taken[0] = now < most;
            return taken[0] ? Integer.valueOf(now + 1) : count;
          });
      return taken[0];
    }

    /** Gives back a place that was taken. */
    void release(String address) {
      connections.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
    }
  }
}
