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

/** The football system's commands: {@code subscribe_live_matches} and {@code get_live_matches}. */
final class FootballCommands {
  private static final String LEAGUE = "league";

  private FootballCommands() {}

  static Map<String, Commands.Handler> handlers() {
    return Map.of(
        "subscribe_live_matches", FootballCommands::subscribe,
        "get_live_matches", FootballCommands::get);
  }

  private static Optional<Refusal> subscribe(Caller caller, Command command) {
    RoomKey room;
    try {
      room = room(command.data());
    } catch (IllegalArgumentException e) {
      return Optional.of(refusal(e));
    }
    String key = room.toString();
    if (!caller.hasPlaceFor(key)) {
      return Optional.of(RoomCommands.tooManyKeys(caller));
    }
    ObjectNode data = Caller.json().put("event", "subscribed").put("channel", "live_matches");
    if (room.argument() != null) {
      data.put(LEAGUE, room.argument());
    }
    var joined = caller.shard().join(caller.session(), key, List.of());
    caller.reply("subscribed", data, command);
    caller.send(joined);
    return Optional.empty();
  }

  private static Optional<Refusal> get(Caller caller, Command command) {
    RoomKey room;
    try {
      room = room(command.data());
    } catch (IllegalArgumentException e) {
      return Optional.of(refusal(e));
    }
    Optional<Update> image = caller.shard().image(room.toString(), Feed.LIVE_MATCHES);
    image.ifPresent(update -> caller.answer(update, command));
    return image.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(ErrorCode.NOT_AVAILABLE_YET, "No live matches have been published yet"));
  }

  /**
   * The room that the command's data means: that of a league, or of all.
   *
   * @throws UnsupportedLeagueException if the league is unknown
   * @throws IllegalArgumentException if the data names none, and is not absent
   */
  private static RoomKey room(JsonNode data) {
    JsonNode league = data.isObject() ? data.path(LEAGUE) : data;
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

  private static Refusal refusal(IllegalArgumentException e) {
    return e instanceof UnsupportedLeagueException
        ? Refusal.ofRoom(e)
        : new Refusal(ErrorCode.INVALID_DATA, e.getMessage());
  }
}
