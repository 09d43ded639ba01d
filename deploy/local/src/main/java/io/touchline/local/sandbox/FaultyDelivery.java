package io.touchline.local.sandbox;

import io.touchline.local.faults.Api;
import io.touchline.local.faults.Fault;
import io.touchline.local.faults.FaultBoard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Delivers what an API says, or what the fault on the board makes of it, and keeps the log. */
final class FaultyDelivery {
  private static final String FORBIDDEN_PAGE =
      """
      <HTML><HEAD>
      <TITLE>Access Denied</TITLE>
      </HEAD><BODY>
      <H1>Access Denied</H1>

      You don't have permission to access this page on this server.<P>
      Reference&#32;&#35;18&#46;simulated
      </BODY>
      </HTML>
      """;

  private final FaultBoard faults;
  private final RequestLog requests;
  private final Clock clock;
  private final String provenance;

  /**
   * A delivery.
   *
   * @param provenance what the header {@code Touchline-Upstream} says
   */
  FaultyDelivery(FaultBoard faults, RequestLog requests, Clock clock, String provenance) {
    this.faults = faults;
    this.requests = requests;
    this.clock = clock;
    this.provenance = provenance;
  }

  /** What an API has to say to a request. */
  interface Saying {
    /** The right answer. */
    Answer right();

    /** The right answer, with something in it that makes no sense. */
    Answer garbage();

    /** An error in the API's own form. */
    Answer refusal(int status, String code, String message);
  }

  Answer deliver(Api api, String slug, Saying saying) throws InterruptedException {
    Instant at = clock.instant();
    Optional<Fault> fault = faults.next(api, slug);
    Answer answer = fault.isEmpty() ? saying.right() : wrong(fault.get(), saying);
    boolean dropped = answer.delivery() == Answer.Delivery.NONE;
    requests.add(
        new RequestLog.Request(
            at,
            api,
            slug,
            dropped ? "dropped" : String.valueOf(answer.status()),
            fault.map(f -> f.kind().wireName()).orElse(null)));
    return answer.with("Touchline-Upstream", provenance);
  }

  private static Answer wrong(Fault fault, Saying saying) throws InterruptedException {
    return switch (fault.kind()) {
      case TOO_MANY_REQUESTS ->
          retryAfter(saying.refusal(429, "EXCEEDED_FREQ_LIMIT", "Too Many Requests"), fault);
      case FORBIDDEN -> Answer.text(403, "text/html", FORBIDDEN_PAGE);
      case SERVER_ERROR -> saying.refusal(500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
      case UNAVAILABLE ->
          retryAfter(saying.refusal(503, "SERVICE_UNAVAILABLE", "Service Unavailable"), fault);
      case SLOW -> {
        Thread.sleep(fault.delay());
        yield saying.right();
      }
      case CUT_OFF -> saying.right().halved();
      case MALFORMED ->
          Answer.text(200, "application/json;charset=UTF-8", "{\"leagues\": [}, \"events\": <");
      case GARBAGE_EVENT -> saying.garbage();
      case REFUSE -> Answer.nothing();
      case QUOTA -> saying.refusal(401, OddsApiQuota.USED_UP, OddsApiQuota.USED_UP_MESSAGE);
    };
  }

  private static Answer retryAfter(Answer answer, Fault fault) {
    Duration wait = fault.retryAfter();
    return wait == null ? answer : answer.with("Retry-After", String.valueOf(wait.toSeconds()));
  }
}
