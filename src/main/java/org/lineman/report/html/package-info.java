/** Writes a report as one HTML page that needs nothing else: no script, no picture, nothing from elsewhere. */
package org.lineman.report.html;
