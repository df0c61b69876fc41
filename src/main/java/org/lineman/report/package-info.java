/** Reports of a case for people: Markdown for a ticket, HTML and PDF to read and print, a bundle for the vendor. */
package org.lineman.report;
