/**
 * The RUDP heartbeats of CS1000 systems: UDP between ports 15000, a payload of six bytes, one request a second from each
 * end that the other end answers.
 */
package org.lineman.capture.heartbeat;
