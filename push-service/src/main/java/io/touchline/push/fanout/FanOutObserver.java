package io.touchline.push.fanout;

import io.touchline.push.room.Update;
import io.touchline.push.session.Tally;
import java.util.List;

/** Who counts what the fan-out does. Called from any thread. */
public interface FanOutObserver extends Tally.Reader {
  /** Every shard has sent this batch, so many nanoseconds after it came. */
  void applied(List<Update> batch, long nanos);
}
