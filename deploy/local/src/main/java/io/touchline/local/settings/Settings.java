package io.touchline.local.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Typed reading of environment variables; a wrong value is named with its variable. */
public record Settings(Map<String, String> environment) {

  /** A setting has a value that it must not have. The message is for people. */
  public static final class WrongSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WrongSettingException(String variable, String value, String rule) {
      super(variable + "=" + value + ": must be " + rule);
    }
  }

  /** What is set; an empty value is as none. */
  public Optional<String> text(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  public OptionalInt wholeNumber(String variable, int least, int most) {
    Optional<String> text = text(variable);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new WrongSettingException(
        variable, text.get(), "a whole number of " + least + " to " + most);
  }

  public boolean flag(String variable) {
    String text = text(variable).orElse("false").toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw new WrongSettingException(variable, text, "true or false");
    };
  }

  /** A base address over HTTP. */
  public Optional<URI> url(String variable) {
    return text(variable)
        .map(
            text -> {
              if (!text.matches("https?://[^/\\s]+.*")) {
                throw new WrongSettingException(variable, text, "an http or https address");
              }
              return URI.create(text);
            });
  }

  /** The wrong value of a setting that only its user can judge. */
  public static WrongSettingException wrong(String variable, String value, String rule) {
    return new WrongSettingException(variable, value, rule);
  }
}
