/**
 * The ways in which the sandbox misbehaves when it is told to.
 *
 * <p>In: a fault as JSON, from the control requests. Out: for each answer, the fault that strikes
 * it, if any; {@code sandbox} acts on it. Safe from any thread.
 */
package io.touchline.local.faults;
