/** What TLS shows before it is encrypted: versions, alerts, certificates, handshakes that fail. */
package org.lineman.capture.tls;
