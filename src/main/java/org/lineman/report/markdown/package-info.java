/** Writes a report as Markdown (CommonMark with the tables of GitHub) that can be pasted into a ticket. */
package org.lineman.report.markdown;
