package io.touchline.local.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Handles signals. The JDK has no other way to hear of a second Ctrl-C than {@code sun.misc.Signal}
 * of module {@code jdk.unsupported}; javac warns of it with no way to switch the warning off, hence
 * by reflection, here only.
 */
final class Signals {
  private Signals() {}

  /**
   * From now on a signal is handled so, and no longer by the JVM.
   *
   * @param name without SIG, e.g. {@code INT}
   * @param handler called on a thread of its own for each signal
   */
  static void on(String name, Runnable handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      InvocationHandler run =
          (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
              handler.run();
              return null;
            }
            return method.invoke(handler, arguments);
          };
      Object proxy =
          Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, run);
      signal
          .getMethod("handle", signal, handlerType)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM lets nobody handle SIG" + name, e);
    }
  }
}
