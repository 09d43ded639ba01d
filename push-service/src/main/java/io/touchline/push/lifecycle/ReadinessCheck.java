package io.touchline.push.lifecycle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells {@code /q/health/ready} what {@link Readiness} knows. */
@Singleton
@org.eclipse.microprofile.health.Readiness
public class ReadinessCheck implements HealthCheck {
  private final Readiness readiness;

  @Inject
  ReadinessCheck(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("push")
        .status(readiness.ready())
        .withData("state", readiness.state().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
