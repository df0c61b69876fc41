/** Sets a report as a PDF: lines, tables that go on over pages, bookmarks and page numbers. The one room that knows PDFBox. */
package org.lineman.report.pdf;
