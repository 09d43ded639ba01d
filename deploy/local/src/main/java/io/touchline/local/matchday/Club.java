package io.touchline.local.matchday;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A club.
 *
 * @param id ours, not ESPN's; the same in every competition that the club plays in
 * @param name in full
 */
public record Club(String id, String name) {

  /** Three capital letters, e.g. {@code ARS}; two clubs may share them. */
  public String abbreviation() {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("^(1\\. )?(AFC|FC|AC|AS|AJ|SC|VfB|VfL|TSG|RB|CF|LA) ", "")
            .replaceAll("[^A-Za-z]", "")
            .toUpperCase(Locale.ROOT);
    return letters.substring(0, Math.min(3, letters.length()));
  }
}
