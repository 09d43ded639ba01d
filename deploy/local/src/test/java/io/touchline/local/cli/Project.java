package io.touchline.local.cli;

import io.touchline.local.embedded.Ports;
import io.touchline.local.services.ServiceCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project whose services are {@link BuiltService}, and the program that runs it. */
record Project(Path root) {

  static Project build(Path root) throws IOException {
    for (ServiceCatalogue service : ServiceCatalogue.values()) {
      Path jar = service.jar(root);
      Files.createDirectories(jar.getParent());
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, BuiltService.class.getName());
      String name = BuiltService.class.getName().replace('.', '/') + ".class";
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest);
          InputStream in = BuiltService.class.getResourceAsStream("/" + name)) {
        out.putNextEntry(new JarEntry(name));
        in.transferTo(out);
      }
    }
    return new Project(root);
  }

  /** Starts the program as the leader of a process group of its own, as a shell does. */
  Process run(Path home, Path output, Map<String, String> more, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                Touchline.class.getName()));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TOUCHLINE_ROOT", root.toString());
    environment.put("TOUCHLINE_HOME", home.toString());
    for (String part : List.of("KAFKA", "POSTGRES", "REDIS", "SANDBOX")) {
      environment.putIfAbsent("TOUCHLINE_" + part + "_PORT", String.valueOf(Ports.free()));
    }
    for (ServiceCatalogue service : ServiceCatalogue.values()) {
      environment.putIfAbsent(service.portVariable(), String.valueOf(Ports.free()));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Ctrl-C: the terminal sends the signal to the whole group. */
  static void interruptGroup(Process leader) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + leader.pid()).inheritIO().start().waitFor();
  }
}
