/**
 * The network's side of the house: the WebSocket endpoint, what lies between it and a session, and
 * HTTP.
 *
 * <p>Quarkus WebSockets Next does the handshake, reads messages and closes. {@link
 * io.touchline.push.endpoint.WebSocketGate} lets a handshake pass and takes its channel along;
 * {@link io.touchline.push.endpoint.WebSocketOutlet} writes whole frames below the framework's
 * encoder, on the same event loop and the same channel, so both keep their order; {@link
 * io.touchline.push.endpoint.SocketWatch} sees what the framework keeps to itself: writability, any
 * sign of life, the end of the connection. Everything runs on the connection's event loop.
 */
package io.touchline.push.endpoint;
