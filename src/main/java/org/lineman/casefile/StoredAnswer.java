package org.lineman.casefile;

import java.time.Instant;

/**
 * An answer to a case, without its document.
 *
 * @param number its number, from 1
 * @param recorded when it was given
 * @param by who asked
 * @param why {@code first}, {@code evidence-added} or {@code other-pack}
 * @param packVersion the pack that answered
 * @param packDigest its digest
 * @param verdict its verdict
 */
public record StoredAnswer(
        int number, Instant recorded, String by, String why, String packVersion, String packDigest, String verdict) {
    /** The first answer. */
    public static final String FIRST = "first";

    /** Asked again after evidence was added. */
    public static final String EVIDENCE_ADDED = "evidence-added";

    /** Asked again, of the same evidence and another pack. */
    public static final String OTHER_PACK = "other-pack";
}
