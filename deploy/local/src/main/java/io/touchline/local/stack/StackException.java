package io.touchline.local.stack;

/** The stack cannot start or go on. The message is for people and says all that they need. */
public class StackException extends Exception {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
