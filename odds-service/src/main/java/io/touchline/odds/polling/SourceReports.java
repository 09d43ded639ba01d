package io.touchline.odds.polling;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceReport;
import io.touchline.events.system.SourceStatus;
import io.touchline.odds.publish.Publication;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.quote.Unmatched;
import io.touchline.upstream.quality.ReportPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is told of the sources, and kept of what they said that was not taken. For one thread. */
final class SourceReports {
  private static final String SERVICE = "odds-service";
  private static final URI SOURCE = URI.create("/odds-service");

  /** As long as a {@link Rejection} may keep. */
  private static final int SAMPLE_CHARS = 8192;

  private final List<SourceDesk> desks;
  private final ReportPolicy policy;

  SourceReports(List<SourceDesk> desks, Duration interval) {
    this.desks = desks;
    this.policy = new ReportPolicy(interval);
  }

  /**
   * Takes note of an answer.
   *
   * @param unmatched events of the answer that are none of ours, and were not in the last one
   * @return what is to be kept of it
   */
  List<Rejection> answered(
      SourceDesk desk, Input.Read input, Publication publication, List<Unmatched> unmatched) {
    OddsReading reading = input.reading();
    List<Rejection> rejections = new ArrayList<>();
    Stream.of(publication.refusals(), publication.warnings())
        .flatMap(List::stream)
        .forEach(refusal -> rejections.add(rejection(reading, refusal)));
    unmatched.forEach(event -> rejections.add(rejection(reading, event)));
    boolean fake = !reading.source().equals(desk.realName());
    return desk.quality()
        .answered(
            input.subject(),
            reading.seenAt(),
            !publication.ticks().isEmpty(),
            fake,
            rejections,
            inWords(input.subject(), reading.refusals()));
  }

  /** Single prices that break a rule are counted, but make no source a bad one: they happen. */
  private static String inWords(String subject, List<Refusal> refusals) {
    return refusals.isEmpty()
        ? null
        : "%d of the records of %s refused (%s)"
            .formatted(
                refusals.size(),
                subject,
                refusals.stream().map(Refusal::rule).distinct().collect(Collectors.joining(", ")));
  }

  private static Rejection rejection(OddsReading reading, Refusal refusal) {
    return rejection(
        reading, refusal.rule(), refusal.reason(), refusal.subject(), refusal.sample());
  }

  private static Rejection rejection(OddsReading reading, Unmatched event) {
    String sample = "%s v %s, %s".formatted(event.home(), event.away(), event.startsAt());
    return rejection(reading, "UNMATCHED_EVENT", event.reason(), event.id(), sample);
  }

  private static Rejection rejection(
      OddsReading reading, String rule, String reason, String subject, String sample) {
    return new Rejection(
        UUID.randomUUID().toString(),
        reading.source(),
        Feed.FOOTBALL_ODDS.topic(),
        rule,
        reason,
        subject,
        sample.length() > SAMPLE_CHARS ? sample.substring(0, SAMPLE_CHARS) : sample,
        reading.seenAt());
  }

  List<ProducerRecord<String, byte[]>> encoded(List<Rejection> rejections) {
    return rejections.stream()
        .map(
            rejection ->
                EventCodec.encode(
                    rejection,
                    rejection.source(),
                    SOURCE,
                    rejection.id(),
                    rejection.seenAt(),
                    Priority.NORMAL))
        .toList();
  }

  void paused(String why) {
    desks.forEach(desk -> desk.quality().paused(why));
  }

  /** The state of every source, if it is time or something changed; else nothing. */
  List<ProducerRecord<String, byte[]>> due(Instant now) {
    Map<String, SourceStatus> states = new HashMap<>();
    desks.forEach(desk -> states.put(desk.name(), desk.quality().status()));
    if (!policy.tell(states, now)) {
      return List.of();
    }
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return desks.stream()
        .map(
            desk ->
                EventCodec.encode(
                    new SourceReport(
                        SERVICE,
                        desk.name(),
                        states.get(desk.name()),
                        desk.quality().rejectedByRule(),
                        at),
                    desk.name(),
                    SOURCE,
                    desk.name() + "@" + at.toEpochMilli(),
                    at,
                    Priority.NORMAL))
        .toList();
  }
}
