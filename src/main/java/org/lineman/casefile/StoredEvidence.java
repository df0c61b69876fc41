package org.lineman.casefile;

import java.time.Instant;

/**
 * A piece of evidence of a case, without its bytes.
 *
 * @param number its number, from 1
 * @param name its name
 * @param kind what it was taken for
 * @param bytes its size as it was handed in
 * @param digest the SHA-256 of that, in hexadecimal digits
 * @param node the machine it is from; empty if nobody said
 * @param zone the zone of its clock; empty if nobody said
 * @param point the capture point; empty if nobody said
 * @param skewMillis how far its clock runs ahead
 * @param kept whether its bytes are kept, or its digest and its facts alone
 * @param added when it was handed in
 */
public record StoredEvidence(
        int number,
        String name,
        String kind,
        long bytes,
        String digest,
        String node,
        String zone,
        String point,
        long skewMillis,
        boolean kept,
        Instant added) {}
