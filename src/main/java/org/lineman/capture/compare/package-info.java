/** Two captures of one link, laid over each other: what vanished between them, and where a mark changed. */
package org.lineman.capture.compare;
