/**
 * How updates and replies become bytes on the wire, one sub-package a carrier.
 *
 * <p>In comes an {@link io.touchline.push.room.Update} or a reply; out goes one buffer with the
 * WebSocket frame around it, off the heap if sessions share it, so that nothing below needs to look
 * at it again. Carriers are stateless but for a counter; any thread.
 */
package io.touchline.push.carrier;
