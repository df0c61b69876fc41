/** A capture's report for people: as text, and losses over time as a drawing. */
package org.lineman.capture.present;
