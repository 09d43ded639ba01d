package io.touchline.odds.api;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * How every error looks.
 *
 * @param code for programs
 * @param message for people: names the parameter and what to do
 */
@Schema(name = "Error")
public record ErrorAnswer(String code, String message) {
  private static final Logger LOG = Logger.getLogger(ErrorAnswer.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int RETRY_SECONDS = 5;
  private static final String QUERY_CANCELED = "57014";

  /** Turns what the database does wrong into an answer that says so. */
  static <T> Uni<T> guard(Uni<T> answer) {
    return answer
        .ifNoItem()
        .after(LIMIT)
        .fail()
        .onFailure(fault -> !(fault instanceof ApiException))
        .transform(ErrorAnswer::translate);
  }

  private static Throwable translate(Throwable fault) {
    if (fault instanceof IllegalArgumentException || fault instanceof NullPointerException) {
      // A fault of our own: 500, with all of it in the log.
      return fault;
    }
    if (fault instanceof PgException refused && QUERY_CANCELED.equals(refused.getSqlState())) {
      return ApiException.unavailable(
          "history_too_slow",
          "The history took too long for this: narrow \"from\" and \"to\", or name a bookmaker",
          RETRY_SECONDS);
    }
    LOG.debugf(fault, "event=history_query_failed");
    return ApiException.unavailable(
        "history_unavailable",
        "The history's database does not answer; the present prices do not depend on it",
        RETRY_SECONDS);
  }
}
