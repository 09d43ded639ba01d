package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sharpest bookmaker thinks of a market, its margin taken out by two methods.
 *
 * @param bookmakerId whose prices these probabilities come from
 * @param provider its name
 * @param overround its margin, e.g. 0.021
 * @param proportional probability by selection, by scaling the implied ones; they sum to 1
 * @param shin probability by selection, by Shin's model, which takes more out of long prices; they
 *     sum to 1
 * @param insiderShare Shin's z, the share of stakes by insiders that explains the margin; 0 to 1
 */
public record FairPrices(
    @JsonProperty(required = true) String bookmakerId,
    @JsonProperty(required = true) String provider,
    @JsonProperty(required = true) double overround,
    @JsonProperty(required = true) Map<String, Double> proportional,
    @JsonProperty(required = true) Map<String, Double> shin,
    @JsonProperty(required = true) double insiderShare) {

  public FairPrices {
    proportional = Collections.unmodifiableMap(new TreeMap<>(proportional));
    shin = Collections.unmodifiableMap(new TreeMap<>(shin));
  }
}
