/** Remembers who talks with whom: a table of fixed capacity, keyed by the two addresses and ports. */
package org.lineman.capture.flow;
