package io.touchline.push.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.command.Commands;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.fanout.FanOutConfig;
import io.touchline.push.intake.Intake;
import io.touchline.push.intake.IntakeConfig;
import io.touchline.push.metrics.PushMetrics;
import io.touchline.push.session.SessionConfig;
import io.touchline.push.session.SessionLimits;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts together: they are plain classes, and know nothing of the container. */
@Singleton
public class Parts {
  @Produces
  @Singleton
  PushMetrics metrics(MeterRegistry registry) {
    return new PushMetrics(registry);
  }

  @Produces
  @Singleton
  JsonCarrier jsonCarrier() {
    return new JsonCarrier();
  }

  @Produces
  @Singleton
  SessionLimits sessionLimits(SessionConfig config) {
    return SessionLimits.of(config);
  }

  @Produces
  @Singleton
  Commands commands() {
    return new Commands(Clock.systemUTC());
  }

  // Deprecated for what it will be in Vert.x 5; what replaces it there is not in 4 yet.
  @SuppressWarnings("deprecation")
  @Produces
  @Singleton
  FanOut fanOut(Vertx vertx, FanOutConfig config, PushMetrics metrics, JsonCarrier json) {
    FanOut fanOut = new FanOut(vertx.nettyEventLoopGroup(), config.checked(), metrics);
    metrics.watch(fanOut, json);
    return fanOut;
  }

  @Produces
  @Singleton
  Intake intake(
      IntakeConfig config,
      FanOutConfig ring,
      FanOut fanOut,
      PushMetrics metrics,
      Readiness readiness) {
    return new Intake(
        config.bootstrapServers(), ring.window(), fanOut, metrics, readiness::caughtUp);
  }
}
