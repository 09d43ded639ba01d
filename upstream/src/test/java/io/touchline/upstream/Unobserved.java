package io.touchline.upstream;

import java.time.Duration;

/** For tests of what is not measured. */
public final class Unobserved implements UpstreamObserver {
  @Override
  public void asked(String subject, String outcome) {}

  @Override
  public void requested(Duration took) {}

  @Override
  public void rejected(String source, String rule) {}

  @Override
  public void leading(long token) {}

  @Override
  public void redisFailed(String operation) {
    throw new AssertionError("Redis failed: " + operation);
  }
}
