package io.touchline.push.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
import io.touchline.events.UnsupportedLeagueException;
import io.touchline.events.football.League;
import io.touchline.push.room.Update;
import io.touchline.push.session.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The football system's commands: {@code subscribe_…} and {@code get_…} of each channel. */
final class FootballCommands {
  private static final Channel LIVE_MATCHES =
      new Channel("live_matches", Feed.LIVE_MATCHES, "league", FootballCommands::liveMatches);
  private static final Channel ODDS =
      new Channel("odds", Feed.FOOTBALL_ODDS, "matchId", data -> odds(data, "matchId"));

  /** The originals name a match differently when they ask for its odds once. */
  private static final Channel ODDS_OF_EVENT =
      new Channel("odds", Feed.FOOTBALL_ODDS, "eventId", data -> odds(data, "eventId"));

  /**
   * A kind of room as the originals know it.
   *
   * @param feed whose image answers {@code get_…}
   * @param argument what the reply calls the room's argument
   * @param room the room that a command's data means; throws IllegalArgumentException if none
   */
  private record Channel(
      String name, Feed feed, String argument, Function<JsonNode, RoomKey> room) {}

  private FootballCommands() {}

  static Map<String, Commands.Handler> handlers() {
    return Map.of(
        "subscribe_live_matches", (caller, command) -> subscribe(LIVE_MATCHES, caller, command),
        "get_live_matches", (caller, command) -> get(LIVE_MATCHES, caller, command),
        "subscribe_odds", (caller, command) -> subscribe(ODDS, caller, command),
        "get_odds", (caller, command) -> get(ODDS_OF_EVENT, caller, command));
  }

  private static Optional<Refusal> subscribe(Channel channel, Caller caller, Command command) {
    RoomKey room;
    try {
      room = channel.room().apply(command.data());
    } catch (IllegalArgumentException e) {
      return Optional.of(refusal(e));
    }
    String key = room.toString();
    if (!caller.hasPlaceFor(key)) {
      return Optional.of(RoomCommands.tooManyKeys(caller));
    }
    ObjectNode data = Caller.json().put("event", "subscribed").put("channel", channel.name());
    if (room.argument() != null) {
      data.put(channel.argument(), room.argument());
    }
    var joined = caller.shard().join(caller.session(), key, List.of());
    caller.reply("subscribed", data, command);
    caller.send(joined);
    return Optional.empty();
  }

  private static Optional<Refusal> get(Channel channel, Caller caller, Command command) {
    RoomKey room;
    try {
      room = channel.room().apply(command.data());
    } catch (IllegalArgumentException e) {
      return Optional.of(refusal(e));
    }
    Optional<Update> image = caller.shard().image(room.toString(), channel.feed());
    image.ifPresent(update -> caller.answer(update, command));
    return image.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(ErrorCode.NOT_AVAILABLE_YET, "Nothing has been published yet for " + room));
  }

  /**
   * The room of a league, or of all.
   *
   * @throws UnsupportedLeagueException if the league is unknown
   * @throws IllegalArgumentException if the data names none, and is not absent
   */
  private static RoomKey liveMatches(JsonNode data) {
    JsonNode league = data.isObject() ? data.path("league") : data;
    if (league.isMissingNode() || league.isNull()) {
      return RoomKey.liveMatches();
    }
    if (!league.isTextual()) {
      throw new IllegalArgumentException("data is absent, a league, or {\"league\": \"PL\"}");
    }
    String code = CommandReader.echo(league.textValue());
    return League.of(code)
        .map(RoomKey::liveMatches)
        .orElseThrow(() -> new UnsupportedLeagueException(code));
  }

  /**
   * The room of a match's odds.
   *
   * @param property the match's id, if the data is an object
   * @throws IllegalArgumentException if there is none, or no id
   */
  private static RoomKey odds(JsonNode data, String property) {
    JsonNode id = data.isObject() ? data.path(property) : data;
    if (!(id.isTextual() || id.isIntegralNumber()) || id.asText().isBlank()) {
      throw new IllegalArgumentException(
          "Match ID is required: data is an id, or {\"%s\": id}".formatted(property));
    }
    return RoomKey.odds(CommandReader.echo(id.asText()));
  }

  private static Refusal refusal(IllegalArgumentException e) {
    return e instanceof UnsupportedLeagueException
        ? Refusal.ofRoom(e)
        : new Refusal(ErrorCode.INVALID_DATA, e.getMessage());
  }
}
