package io.touchline.events;

import io.touchline.events.football.League;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a room: what clients subscribe to, and the Kafka key of the records that go there.
 *
 * <p>Written {@code kind} or {@code kind:argument}; the argument is 1 to 64 letters, digits, dots,
 * dashes and underscores, and for {@code live_matches} one of the {@link League} codes.
 *
 * @param kind the part before the colon
 * @param argument the part behind it, or null
 */
public record RoomKey(RoomKind kind, String argument) {
  private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * @throws IllegalArgumentException if the argument is missing, not wanted or not well-formed
   */
  public RoomKey {
    Objects.requireNonNull(kind, "kind");
    if (!kind.permits(argument)) {
      throw new IllegalArgumentException(
          argument == null
              ? "Room \"" + kind.prefix() + "\" needs an id: " + kind.prefix() + ":<id>"
              : "Room \"" + kind.prefix() + "\" takes no id");
    }
    if (argument != null && !ARGUMENT.matcher(argument).matches()) {
      throw new IllegalArgumentException(
          "A room id is 1 to 64 letters, digits, '.', '_' or '-': \"" + argument + "\"");
    }
    if (kind == RoomKind.LIVE_MATCHES && argument != null && League.of(argument).isEmpty()) {
      throw new UnsupportedLeagueException(argument);
    }
  }

  public static RoomKey liveMatches() {
    return new RoomKey(RoomKind.LIVE_MATCHES, null);
  }

  public static RoomKey liveMatches(League league) {
    return new RoomKey(RoomKind.LIVE_MATCHES, league.name());
  }

  public static RoomKey match(String matchId) {
    return new RoomKey(RoomKind.MATCH, matchId);
  }

  public static RoomKey odds(String matchId) {
    return new RoomKey(RoomKind.ODDS, matchId);
  }

  public static RoomKey system() {
    return new RoomKey(RoomKind.SYSTEM, null);
  }

  /**
   * Reads a room name as clients write it.
   *
   * @throws UnsupportedLeagueException if the league is none of the configured ones
   * @throws IllegalArgumentException if there is no such room; the message says what was wrong
   */
  public static RoomKey parse(String text) {
    int colon = text.indexOf(':');
    String prefix = colon < 0 ? text : text.substring(0, colon);
    Optional<RoomKind> kind = RoomKind.ofPrefix(prefix);
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("There is no room \"" + text + "\"");
    }
    return new RoomKey(kind.get(), colon < 0 ? null : text.substring(colon + 1));
  }

  /** The form on the wire and in Kafka, e.g. {@code live_matches:PL}. */
  @Override
  public String toString() {
    return argument == null ? kind.prefix() : kind.prefix() + ":" + argument;
  }
}
