package io.touchline.upstream;

import java.time.Duration;

/** What a service counts and measures. Called from any thread; must not block, must not throw. */
public interface UpstreamObserver {
  /**
   * A source was asked, and its answer looked at.
   *
   * @param subject of the request, e.g. {@code eng.1}
   * @param outcome {@code ok}, or the kind of the failure, e.g. {@code http_429}
   */
  void asked(String subject, String outcome);

  /** A request was sent, whatever came of it. */
  void requested(Duration took);

  /** A record, or a whole answer, was refused. */
  void rejected(String source, String rule);

  /**
   * The lease was gained or lost.
   *
   * @param token of the lease that this replica holds; 0 for none
   */
  void leading(long token);

  /**
   * A command of Redis failed, and the work went on without it.
   *
   * @param operation a short name for metrics, e.g. {@code renew}
   */
  void redisFailed(String operation);
}
