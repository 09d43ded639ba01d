package io.touchline.push.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.netty.buffer.ByteBuf;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.room.ImageSlot;
import io.touchline.push.room.Slot;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final Pattern SHORT =
      Pattern.compile("(?:\"conflated\":(\\d+),)?\"data\":(\\d+)}$");

  private final JsonCarrier carrier = new JsonCarrier();
  private final Slot prices = new ImageSlot();
  private final Slot score = new ImageSlot();
  private final Slot events = new StreamSlot(new StreamSlot.Bounds(9, 99), -1);
  private final Outbox outbox = new Outbox();

  @AfterEach
  void emptyOutboxHoldsNoBytes() {
    drain();
    assertThat(outbox.bytes()).isZero();
    assertThat(outbox.isEmpty()).isTrue();
  }

  @Test
  void imagesAreConflatedToTheNewestWithHowManyWerePassedOver() {
    outbox.offer(prices, Updates.image("match:1", 1));
    outbox.offer(prices, Updates.image("match:1", 2));
    outbox.offer(prices, Updates.image("match:1", 3));
    assertThat(drain()).containsExactly("3+2");
  }

  @Test
  void streamsAreQueuedInOrder() {
    outbox.offer(events, Updates.event("match:1", 1));
    outbox.offer(events, Updates.event("match:1", 2));
    assertThat(drain()).containsExactly("1", "2");
  }

  @Test
  void urgentSlotOvertakesOthers() {
    outbox.offer(prices, Updates.image("match:1", 1));
    outbox.offer(score, Updates.urgentImage("match:2", 2));
    assertThat(drain()).containsExactly("2", "1");
  }

  @Test
  void urgentImageIsNotConflatedAway() {
    outbox.offer(score, Updates.image("match:1", 1));
    outbox.offer(score, Updates.urgentImage("match:1", 2));
    outbox.offer(score, Updates.image("match:1", 3));
    outbox.offer(score, Updates.image("match:1", 4));
    assertThat(drain()).containsExactly("2+1", "4+1");
  }

  @Test
  void orderWithinAStreamHoldsEvenWhenALaterEventIsUrgent() {
    outbox.offer(prices, Updates.image("match:2", 9));
    outbox.offer(events, Updates.event("match:1", 1));
    outbox.offer(events, Updates.urgentEvent("match:1", 2));
    outbox.offer(events, Updates.event("match:1", 3));
    assertThat(drain()).containsExactly("1", "2", "3", "9");
  }

  @Test
  void repliesLeaveFirst() {
    outbox.offer(score, Updates.urgentImage("match:1", 1));
    outbox.reply(carrier.reply("pong", JsonNodeFactory.instance.numberNode(7), null));
    assertThat(drain()).containsExactly("7", "1");
  }

  @Test
  void slotsThatWereLeftAreForgotten() {
    outbox.offer(score, Updates.urgentImage("match:1", 1));
    outbox.offer(prices, Updates.image("match:1", 2));
    outbox.forget(score);
    assertThat(drain()).containsExactly("2");
  }

  /** What leaves, as {@code payload} or {@code payload+conflated}. */
  private List<String> drain() {
    List<String> frames = new ArrayList<>();
    for (ByteBuf frame = outbox.poll(carrier); frame != null; frame = outbox.poll(carrier)) {
      String text = frame.toString(StandardCharsets.UTF_8);
      frame.release();
      Matcher matcher = SHORT.matcher(text);
      assertThat(matcher.find()).as(text).isTrue();
      String conflated = matcher.group(1);
      frames.add(matcher.group(2) + (conflated == null ? "" : "+" + conflated));
    }
    return frames;
  }
}
