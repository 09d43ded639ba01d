package io.touchline.odds.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Input NOTHING_NEW = new Input.Refused(List.of());

  private final Inbox inbox = new Inbox();

  @Test
  void fullInboxHoldsBackWhoeverAsksUntilThereIsAPlace() throws Exception {
    FutureTask<Void> put = fill();
    // Longer than one offer waits.
    await().during(Duration.ofMillis(150)).until(() -> !put.isDone());

    assertThat(inbox.poll(Duration.ZERO)).isSameAs(NOTHING_NEW);

    await().atMost(Duration.ofSeconds(10)).until(put::isDone);
  }

  @Test
  void nobodyWaitsForAPlaceInAClosedInbox() throws Exception {
    FutureTask<Void> put = fill();

    inbox.close();

    await().atMost(Duration.ofSeconds(10)).until(put::isDone);
  }

  @Test
  void emptyInboxGivesNothingWhenThePatienceEnds() throws InterruptedException {
    assertThat(inbox.poll(Duration.ofMillis(1))).isNull();
  }

  /** Fills all places, and gives the put that finds none. */
  private FutureTask<Void> fill() throws InterruptedException {
    for (int place = 0; place < 64; place++) {
      inbox.put(NOTHING_NEW);
    }
    FutureTask<Void> put =
        new FutureTask<>(
            () -> {
              inbox.put(NOTHING_NEW);
              return null;
            });
    Thread.ofVirtual().start(put);
    return put;
  }
}
