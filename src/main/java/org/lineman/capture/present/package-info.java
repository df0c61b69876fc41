/** A capture's report as text for people. */
package org.lineman.capture.present;
