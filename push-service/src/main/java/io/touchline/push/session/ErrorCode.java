package io.touchline.push.session;

/** The closed catalogue of {@code code} in {@code error} replies. */
public enum ErrorCode {
  MALFORMED_JSON("malformed_json", "protocol_error"),
  NOT_AN_OBJECT("not_an_object", "protocol_error"),
  MISSING_EVENT("missing_event", "protocol_error"),
  INVALID_ID("invalid_id", "protocol_error"),
  UNKNOWN_EVENT("unknown_event", "protocol_error"),
  BINARY_NOT_SUPPORTED("binary_not_supported", "protocol_error"),
  MESSAGE_TOO_BIG("message_too_big", "limit_error"),
  RATE_LIMITED("rate_limited", "limit_error"),
  TOO_MANY_KEYS("too_many_keys", "limit_error"),
  INVALID_DATA("invalid_data", "subscription_error"),
  UNSUPPORTED_LEAGUE("unsupported_league", "subscription_error"),
  UNKNOWN_ROOM("unknown_room", "subscription_error"),
  NOT_AVAILABLE_YET("not_available_yet", "subscription_error");

  private final String wireName;
  private final String type;

  ErrorCode(String wireName, String type) {
    this.wireName = wireName;
    this.type = type;
  }

  /** E.g. {@code unknown_event}. */
  public String wireName() {
    return wireName;
  }

  /** The originals' {@code type}: what kind of error it is. */
  public String type() {
    return type;
  }
}
