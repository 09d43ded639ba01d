/**
 * From start to end: how the parts are put together, when the node is ready, how it leaves.
 *
 * <p>In come the framework's start and stop and the intake's word that it has caught up; out go the
 * parts as beans, the readiness that Kubernetes asks for, and close frames to all sessions when the
 * process is told to stop.
 */
package io.touchline.push.lifecycle;
