/** Drawings as SVG text, the same bytes for the same content, for plots, timelines and graphs. */
package org.lineman.drawing;
