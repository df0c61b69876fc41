/**
 * Makes captures from a seed: heartbeats with chosen losses and marks, zero-window stories, calls, handshakes. For tests,
 * samples and measurements; each story also tells the truth about itself.
 */
package org.lineman.capture.generate;
