package io.touchline.odds.api;

import io.touchline.events.football.League;
import io.touchline.events.odds.BestPrice;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.ValueBet;
import io.touchline.odds.movement.MarketMovers;
import io.touchline.odds.movement.Mover;
import io.touchline.odds.view.OddsView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The odds of this moment over all matches. Does not need the database. */
@Path("/api/v1/odds/now")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "now")
@APIResponse(responseCode = "200", description = "The answer")
@APIResponse(
    responseCode = "400",
    description = "A parameter is wrong; the message names it",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
public class NowResource {
  private static final Comparator<FootballOddsUpdate> IN_PLAY_FIRST =
      Comparator.comparing((FootballOddsUpdate image) -> !image.isLive())
          .thenComparing(FootballOddsUpdate::kickOff)
          .thenComparing(FootballOddsUpdate::matchId);

  private final OddsView view;
  private final Clock clock;

  NowResource(OddsView view, Clock clock) {
    this.view = view;
    this.clock = clock;
  }

  /** A match as it stands in a list. */
  public record Match(
      String matchId,
      League league,
      String homeTeam,
      String awayTeam,
      Instant kickOff,
      boolean isLive,
      MarketStatus status) {
    static Match of(FootballOddsUpdate image) {
      return new Match(
          image.matchId(),
          image.league(),
          image.homeTeam(),
          image.awayTeam(),
          image.kickOff(),
          image.isLive(),
          image.status());
    }
  }

  /**
   * The best prices of a match.
   *
   * @param overround of the best prices; negative if they are an arbitrage; absent unless complete
   */
  public record BestOfMatch(
      Match match,
      Map<String, BestPrice> best,
      Double overround,
      int bookmakers,
      Instant changedAt,
      Instant seenAt) {}

  /**
   * The best prices of matches.
   *
   * @param total how many there are, whatever the limit
   */
  public record Best(List<BestOfMatch> matches, int total, Instant timestamp) {}

  @GET
  @Path("best")
  @Operation(
      summary = "Best prices of each match that can be taken now",
      description = "Matches in play first, then by kick-off. Closed matches are left out.")
  public Best best(
      @Parameter(description = "The league's code, e.g. PL; absent: all") @QueryParam("league")
          String league,
      @Parameter(description = "true: only matches in play; false: only those to come")
          @QueryParam("live")
          String live,
      @Parameter(
              description = "The most matches",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          String limit) {
    Boolean inPlay = Parameters.bool("live", live);
    int most = Parameters.limit(limit);
    List<BestOfMatch> matches =
        open(league)
            .filter(image -> inPlay == null || image.isLive() == inPlay)
            .sorted(IN_PLAY_FIRST)
            .map(NowResource::best)
            .toList();
    return new Best(matches.stream().limit(most).toList(), matches.size(), clock.instant());
  }

  private static BestOfMatch best(FootballOddsUpdate image) {
    return new BestOfMatch(
        Match.of(image),
        image.best(),
        image.bestOverround(),
        image.summary().bookmakers(),
        image.changedAt(),
        image.seenAt());
  }

  /**
   * A value bet and its match.
   *
   * @param sharp whose probabilities it is held against
   */
  public record ValueOfMatch(Match match, ValueBet bet, String sharp, Instant seenAt) {}

  /** Value bets, the best first. */
  public record Values(List<ValueOfMatch> valueBets, int total, Instant timestamp) {}

  @GET
  @Path("value-bets")
  @Operation(
      summary = "Prices above the fair ones of the sharpest bookmaker",
      description =
          "By expected value, the largest first. The service's own threshold is the least that is"
              + " listed.")
  public Values valueBets(
      @Parameter(description = "The league's code, e.g. PL; absent: all") @QueryParam("league")
          String league,
      @Parameter(
              description = "The least expected value, e.g. 0.05",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "10"))
          @QueryParam("min")
          String min,
      @Parameter(
              description = "The most bets",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          String limit) {
    double least = Parameters.number("min", min, 0, 0, 10);
    int most = Parameters.limit(limit);
    List<ValueOfMatch> values =
        open(league)
            .flatMap(
                image ->
                    image.valueBets().stream()
                        .filter(bet -> bet.expectedValue() >= least)
                        .map(
                            bet ->
                                new ValueOfMatch(
                                    Match.of(image), bet, image.fair().provider(), image.seenAt())))
            .sorted(
                Comparator.comparingDouble((ValueOfMatch value) -> value.bet().expectedValue())
                    .reversed())
            .toList();
    return new Values(values.stream().limit(most).toList(), values.size(), clock.instant());
  }

  /** Selections that moved, the largest move first. */
  public record Movers(int minutes, List<Mover> movers, Instant timestamp) {}

  @GET
  @Path("movers")
  @Operation(
      summary = "The largest moves of the last minutes",
      description =
          "A selection moves as the median of its bookmakers does; each bookmaker's own move is"
              + " listed with it.")
  public Movers movers(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      enumeration = {"5", "15", "60"},
                      defaultValue = "15"))
          @QueryParam("minutes")
          String minutes,
      @Parameter(description = "The league's code, e.g. PL; absent: all") @QueryParam("league")
          String league,
      @Parameter(
              description = "The most movers",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          String limit) {
    int window = Parameters.oneOf("minutes", minutes, MarketMovers.WINDOWS, 15);
    int most = Parameters.limit(limit);
    List<Mover> movers = view.movers(open(league).toList(), Duration.ofMinutes(window), most);
    return new Movers(window, movers, clock.instant());
  }

  private Stream<FootballOddsUpdate> open(String league) {
    Predicate<FootballOddsUpdate> wanted = image -> true;
    if (league != null) {
      League code =
          League.of(league)
              .orElseThrow(
                  () ->
                      ApiException.invalid(
                          "unsupported_league",
                          "Unsupported league: \"%s\": one of %s"
                              .formatted(Parameters.echo(league), List.of(League.values()))));
      wanted = image -> image.league() == code;
    }
    return view.images().stream()
        .filter(image -> image.status() != MarketStatus.CLOSED)
        .filter(wanted);
  }
}
