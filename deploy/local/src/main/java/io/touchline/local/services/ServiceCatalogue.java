package io.touchline.local.services;

import io.touchline.local.process.ServiceSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that the stack runs: the one place to add another. */
public enum ServiceCatalogue implements LocalService {
  INGEST("ingest", "ingest-service", "TOUCHLINE_INGEST_PORT", 3011, "160m"),
  ODDS("odds", "odds-service", "TOUCHLINE_ODDS_PORT", 3012, "192m"),
  PUSH("push", "push-service", "TOUCHLINE_PUSH_PORT", 3001, "256m");

  private final String serviceName;
  private final String module;
  private final String portVariable;
  private final int defaultPort;
  private final String maxHeap;

  ServiceCatalogue(
      String serviceName, String module, String portVariable, int defaultPort, String maxHeap) {
    this.serviceName = serviceName;
    this.module = module;
    this.portVariable = portVariable;
    this.defaultPort = defaultPort;
    this.maxHeap = maxHeap;
  }

  @Override
  public String serviceName() {
    return serviceName;
  }

  @Override
  public String portVariable() {
    return portVariable;
  }

  @Override
  public int defaultPort() {
    return defaultPort;
  }

  /** What Maven has built. */
  public Path jar(Path root) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  @Override
  public ServiceSpec spec(Path root, int port, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(portVariable, String.valueOf(port));
    URI url = URI.create("http://127.0.0.1:" + port);
    Path jar = jar(root);
    ServiceSpec spec =
        new ServiceSpec(
            serviceName,
            url,
            url.resolve("/q/health/ready"),
            maxHeap,
            List.of("-jar", jar.toString()),
            Optional.empty(),
            all);
    return AotCache.of(jar, spec).apply(spec);
  }

  /** The services that are not built yet. */
  public static List<String> missing(Path root) {
    return List.of(values()).stream()
        .filter(s -> !Files.exists(s.jar(root)))
        .map(s -> s.jar(root).toString())
        .toList();
  }
}
