/**
 * What a TCP connection shows frame by frame: the marks that tshark calls {@code tcp.analysis}, found from a fixed amount
 * of state a direction, and what they add up to for a flow.
 */
package org.lineman.capture.tcp;
