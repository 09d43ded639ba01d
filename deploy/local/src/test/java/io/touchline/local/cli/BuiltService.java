package io.touchline.local.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for a built service: answers 200 to everything, and says farewell. It finds its name in
 * the path of the jar that it is started from.
 */
public final class BuiltService {
  private static final Pattern NAME = Pattern.compile("(\\w+)-service/target");

  private BuiltService() {}

  public static void main(String[] arguments) throws IOException {
    Matcher name = NAME.matcher(System.getProperty("java.class.path"));
    if (!name.find()) {
      throw new IllegalStateException("Not started from the jar of a service");
    }
    String port = System.getenv("TOUCHLINE_" + name.group(1).toUpperCase(Locale.ROOT) + "_PORT");
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
