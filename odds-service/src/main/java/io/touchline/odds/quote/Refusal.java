package io.touchline.odds.quote;

/**
 * Something a source said that was not taken.
 *
 * @param rule in upper case, e.g. {@code INVALID_WIN_ODDS}
 * @param reason what was wrong, in words
 * @param subject what it is about, e.g. {@code 730412/bet365/home}; null if that could not be read
 * @param sample what came
 */
public record Refusal(String rule, String reason, String subject, String sample) {}
