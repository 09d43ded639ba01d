package io.touchline.local.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Stands for a built service: answers 200 to everything, and says farewell. It finds its name in
 * the path of the jar that it is started from.
 */
public final class BuiltService {
  private BuiltService() {}

  public static void main(String[] arguments) throws IOException {
    boolean ingest = System.getProperty("java.class.path").contains("ingest-service");
    String port = System.getenv(ingest ? "TOUCHLINE_INGEST_PORT" : "TOUCHLINE_PUSH_PORT");
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("farewell")));
    System.out.println("listening");
  }
}
