/** A report as blocks of text, which says what is a heading, a table or an excerpt and nothing of how it looks. */
package org.lineman.report.paper;
