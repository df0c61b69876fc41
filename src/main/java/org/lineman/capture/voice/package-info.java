/** Voice and what it depends on: RTP streams, SIP answers, H.248, NTP. */
package org.lineman.capture.voice;
