/**
 * JSON over HTTP, within bounds.
 *
 * <p>Enters: a {@link io.touchline.upstream.http.Request}. Leaves: an {@link
 * io.touchline.upstream.http.Answer}, which is either the parsed body or one of the ways in which a
 * source fails, never an exception. Status, headers and size are looked at before a byte is parsed.
 * Query parameters, of which a key may be one, are in no word, sample or log line. Runs on the
 * caller's thread, which blocks for about the whole-request timeout at most.
 */
package io.touchline.upstream.http;
