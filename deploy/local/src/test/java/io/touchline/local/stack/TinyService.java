package io.touchline.local.stack;

import com.sun.net.httpserver.HttpServer;
import io.touchline.local.process.ServiceSpec;
import io.touchline.local.services.LocalService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as small as can be: answers with its pid. With {@code TINY_FAILS} set it ends at once.
 */
public final class TinyService implements LocalService {
  static final String PORT = "TINY_PORT";

  private final Map<String, String> more;

  TinyService(Map<String, String> more) {
    this.more = more;
  }

  @Override
  public String serviceName() {
    return "tiny";
  }

  @Override
  public String portVariable() {
    return PORT;
  }

  @Override
  public int defaultPort() {
    return 3099;
  }

  @Override
  public ServiceSpec spec(Path root, int port, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    all.put(PORT, String.valueOf(port));
    URI url = URI.create("http://127.0.0.1:" + port);
    return new ServiceSpec(
        "tiny",
        url,
        url.resolve("/ready"),
        "32m",
        List.of("-cp", System.getProperty("java.class.path"), TinyService.class.getName()),
        Optional.empty(),
        all);
  }

  /** The service itself. */
  public static void main(String[] arguments) throws IOException {
    if (System.getenv("TINY_FAILS") != null) {
      System.err.println("tiny cannot go on: " + System.getenv("TINY_FAILS"));
      System.exit(3);
    }
    int port = Integer.parseInt(System.getenv(PORT));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    byte[] pid = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, pid.length);
            exchange.getResponseBody().write(pid);
          }
        });
    server.start();
    System.out.println(
        "tiny listens on "
            + port
            + " with "
            + System.getenv("TOUCHLINE_REDIS_URL")
            + " and "
            + System.getenv("TOUCHLINE_POSTGRES_USER")
            + " of "
            + System.getenv("TOUCHLINE_POSTGRES_URL"));
  }
}
