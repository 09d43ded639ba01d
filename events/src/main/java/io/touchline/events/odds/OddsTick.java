package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * One real change of one bookmaker's price of one selection: another price, or that it can no
 * longer, or can again, be taken. A price that is merely confirmed is none. Complete in itself.
 *
 * @param id unique
 * @param sport {@code football} or {@code racing}
 * @param eventId the match's or race's id; the record's key is its room, e.g. {@code odds:730412}
 * @param event its name, e.g. {@code Arsenal v Chelsea}
 * @param competition the league's code or the meeting, e.g. {@code PL}
 * @param startsAt kick-off or off time by schedule
 * @param market what is bet on
 * @param selection e.g. {@code home}, or a runner's id
 * @param selectionName e.g. {@code Arsenal}
 * @param bookmakerId e.g. {@code pinnacle}
 * @param bookmaker its name
 * @param price decimal; the last one if it cannot be taken now
 * @param previous the price before; null for the first
 * @param original the price as the source writes it
 * @param suspended why it cannot be taken now; null if it can
 * @param inPlay whether the event is in play
 * @param anomaly set if the move was large; null otherwise
 * @param changedAt when the bookmaker changed it
 * @param seenAt when we saw that
 * @param source who says so
 */
public record OddsTick(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String sport,
    @JsonProperty(required = true) String eventId,
    @JsonProperty(required = true) String event,
    @JsonProperty(required = true) String competition,
    @JsonProperty(required = true) Instant startsAt,
    @JsonProperty(required = true) Market market,
    @JsonProperty(required = true) String selection,
    @JsonProperty(required = true) String selectionName,
    @JsonProperty(required = true) String bookmakerId,
    @JsonProperty(required = true) String bookmaker,
    @JsonProperty(required = true) double price,
    Double previous,
    @JsonProperty(required = true) String original,
    SuspensionReason suspended,
    @JsonProperty(required = true) boolean inPlay,
    Anomaly anomaly,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt,
    @JsonProperty(required = true) String source) {}
