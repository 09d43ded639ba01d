package io.touchline.push.session;

/** The closed catalogue of the codes with which we close a session. */
public enum CloseCode {
  /** The session broke a rule that none of the others names; a client should not come back. */
  POLICY(1008, "policy"),
  /** A message beyond the hard cap. */
  TOO_BIG(1009, "message_too_big"),
  /** A fault of ours; a client should come back. */
  INTERNAL(1011, "internal_error"),
  /** This node stops; a client should come back at once, to any node. */
  RESTART(1012, "restart"),
  /** The client read too slowly for what it subscribed to; it should come back and resume. */
  SLOW_CONSUMER(4008, "slow_consumer"),
  /** The client went on after it had been told of its rate limit; it should come back later. */
  RATE_LIMITED(4029, "rate_limited");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The number in the close frame. */
  public int code() {
    return code;
  }

  /** The text in the close frame, and the metric's label. */
  public String reason() {
    return reason;
  }
}
