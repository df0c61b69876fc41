/** What the network itself shows: marks by class of traffic, unreachable messages, contradicting ARP answers. */
package org.lineman.capture.network;
