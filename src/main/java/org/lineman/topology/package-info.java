/** The network as a graph: which heartbeats should exist, how they fare, and which single element explains those that fail. */
package org.lineman.topology;
