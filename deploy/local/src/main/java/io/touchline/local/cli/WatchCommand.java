package io.touchline.local.cli;

import io.touchline.local.settings.Settings;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.Endpoints;
import io.touchline.local.watch.RawView;
import io.touchline.local.watch.TableView;
import io.touchline.local.watch.View;
import io.touchline.local.watch.Watcher;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touchline watch}: what is pushed, in the terminal. */
@Command(name = "watch", description = "Shows in the terminal what is pushed.")
final class WatchCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 3001;

  @Parameters(paramLabel = "ROOM", description = "Rooms; live_matches if none is named.")
  private List<String> rooms = List.of("live_matches");

  @Option(
      names = {"--raw", "--json"},
      description = "One line a frame, as it came; so it is anyway where there is no terminal.")
  private boolean raw;

  @Option(names = "--url", description = "WebSocket address of the push-service.")
  private URI url;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Touchline.settings();
    boolean table = !raw && Touchline.isTerminal();
    View view =
        table
            ? new TableView(System.out, settings.wholeNumber("LINES", 5, 1000).orElse(40))
            : new RawView(System.out, System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(view::end, "watch-end"));
    new Watcher(url == null ? address(settings) : url, rooms, view).run();
    return 0;
  }

  private static URI address(Settings settings) throws IOException {
    int port = settings.wholeNumber("TOUCHLINE_PUSH_PORT", 1, 65_535).orElse(DEFAULT_PORT);
    String base =
        Endpoints.read(StackConfig.home(settings)).getOrDefault("push", "http://127.0.0.1:" + port);
    return URI.create(base.replaceFirst("^http", "ws") + "/ws");
  }
}
