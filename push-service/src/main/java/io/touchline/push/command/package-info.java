/**
 * What clients may ask for.
 *
 * <p>In comes the text of one message, on the session's event loop; {@link
 * io.touchline.push.command.CommandReader} makes a {@link io.touchline.push.command.Command} or a
 * {@link io.touchline.push.command.Refusal} of it, {@link io.touchline.push.command.Commands} finds
 * its handler and sends the reply. {@link io.touchline.push.command.RoomCommands} is the vocabulary
 * that knows rooms only; {@link io.touchline.push.command.FootballCommands} is the one place of
 * this service that names sport: it maps the originals' commands to rooms.
 */
package io.touchline.push.command;
