package io.touchline.push.fanout;

import io.netty.buffer.ByteBuf;
import io.touchline.push.session.CloseCode;
import io.touchline.push.session.Outlet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A socket that keeps what it is sent, by payload. */
final class Kept implements Outlet {
  final List<String> payloads = new ArrayList<>();
  int flushes;
  boolean writable = true;

  @Override
  public boolean writable() {
    return writable;
  }

  @Override
  public void write(ByteBuf frame) {
    String text = frame.toString(StandardCharsets.UTF_8);
    frame.release();
    payloads.add(text.substring(text.indexOf("\"data\":") + 7, text.length() - 1));
  }

  @Override
  public void flush() {
    flushes++;
  }

  @Override
  public void close(CloseCode code) {}

  @Override
  public void cut() {}
}
