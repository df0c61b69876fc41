/** What was handed in, piece by piece, and where in it a thing was read. Knows nothing of what the evidence means. */
package org.lineman.evidence;
