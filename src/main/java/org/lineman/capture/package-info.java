/**
 * Packets in, findings out: {@link org.lineman.capture.CaptureAnalyser} reads a capture once and answers with a
 * {@link org.lineman.capture.CaptureReport}; what it means is not said here.
 */
package org.lineman.capture;
