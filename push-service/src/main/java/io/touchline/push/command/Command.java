package io.touchline.push.command;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a client sent.
 *
 * @param event the command's name
 * @param data its argument; never null, a missing or null one is a {@code MissingNode}
 * @param id what the reply must carry, a string or a number; null if the client gave none
 */
public record Command(String event, JsonNode data, JsonNode id) {}
