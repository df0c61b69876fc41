/**
 * Where in a line something sensitive stands. The same finders serve the way there and the way back, so that whatever was
 * exchanged is found again.
 */
package org.lineman.redaction.locate;
