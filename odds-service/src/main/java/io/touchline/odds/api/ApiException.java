package io.touchline.odds.api;

import java.io.Serial;

/** A request that is not answered as the client wished. */
final class ApiException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final int retryAfterSeconds;

  private ApiException(int status, String code, String message, int retryAfterSeconds) {
    // No stack trace: it is an answer, and would be made for every mistaken request.
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** 400. */
  static ApiException invalid(String code, String message) {
    return new ApiException(400, code, message, 0);
  }

  /** 404. */
  static ApiException unknown(String code, String message) {
    return new ApiException(404, code, message, 0);
  }

  /** 503, to be tried again after that many seconds. */
  static ApiException unavailable(String code, String message, int retryAfterSeconds) {
    return new ApiException(503, code, message, retryAfterSeconds);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** 0 if trying again would change nothing. */
  int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
