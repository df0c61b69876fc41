/** Puts a report together from its material: what stands in it, in which order, in which words. */
package org.lineman.report.compose;
