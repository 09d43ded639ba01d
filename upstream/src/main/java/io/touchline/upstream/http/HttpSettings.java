package io.touchline.upstream.http;

import java.net.URI;

/**
 * How one server is asked.
 *
 * @param baseUri its address; a path in it comes before that of each request
 * @param connectTimeoutMs for the TCP and TLS handshakes
 * @param readTimeoutMs without a byte from the source, within the head or the body of an answer
 * @param totalTimeoutMs for a whole request, from the first byte sent to the last one read
 * @param maxBodyBytes largest body, after decompression
 */
public record HttpSettings(
    URI baseUri, int connectTimeoutMs, int readTimeoutMs, int totalTimeoutMs, int maxBodyBytes) {}
