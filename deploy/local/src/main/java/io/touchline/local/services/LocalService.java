package io.touchline.local.services;

import io.touchline.local.process.ServiceSpec;
import java.nio.file.Path;
import java.util.Map;

/** A service that the stack can run. */
public interface LocalService {
  /** As it shows in logs and tables. */
  String serviceName();

  /** The environment variable that sets its port. */
  String portVariable();

  /** Its port unless that variable is set or the port is taken. */
  int defaultPort();

  /**
   * What to run.
   *
   * @param root the project's folder
   * @param port to listen on
   * @param environment what it shall know beside its port
   */
  ServiceSpec spec(Path root, int port, Map<String, String> environment);
}
