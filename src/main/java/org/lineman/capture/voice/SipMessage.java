package org.lineman.capture.voice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lineman.capture.format.Wire;

/**
 * The parts of a SIP message that tie an answer to its request, RFC 3261.
 *
 * @param status the status code; 0 for a request
 * @param method the method, of the request or in the answer's CSeq
 * @param sequence the number in CSeq
 * @param call the Call-ID
 */
record SipMessage(int status, String method, String sequence, String call) {
    private static final int LONGEST = 4_096;
    private static final String ANSWER = "SIP/2.0 ";

    /** True if the bytes can begin a SIP message; cheap, since it is asked of every packet. */
    static boolean mayStart(byte[] data, int from, int end) {
        if (end - from < 12) {
            return false;
        }
        return switch (Wire.i32(data, from)) {
            case 0x5349502f, // SIP/
                    0x4f505449, // OPTIONS
                    0x52454749, // REGISTER
                    0x494e5649, // INVITE
                    0x41434b20, // ACK
                    0x42594520, // BYE
                    0x43414e43, // CANCEL
                    0x53554253, // SUBSCRIBE
                    0x4e4f5449, // NOTIFY
                    0x5055424c, // PUBLISH
                    0x494e464f, // INFO
                    0x52454645, // REFER
                    0x55504441, // UPDATE
                    0x50524143, // PRACK
                    0x4d455353 -> true; // MESSAGE
            default -> false;
        };
    }

    /** Reads a message; null if it is none. */
    static SipMessage read(byte[] data, int from, int end) {
        String text = new String(data, from, Math.min(end - from, LONGEST), StandardCharsets.ISO_8859_1);
        int lineEnd = text.indexOf("\r\n");
        if (lineEnd < 0) {
            return null;
        }
        String first = text.substring(0, lineEnd);
        int status = status(first);
        boolean request = first.endsWith(" SIP/2.0");
        String call = header(text, lineEnd, "call-id", "i");
        String[] sequence = header(text, lineEnd, "cseq", "cseq").split("\\s+");
        if (status == 0 && !request || call.isEmpty() || sequence.length != 2) {
            return null;
        }
        return new SipMessage(status, sequence[1].toUpperCase(Locale.ROOT), sequence[0], call);
    }

    private static int status(String line) {
        boolean answer = line.startsWith(ANSWER) && line.length() >= ANSWER.length() + 3;
        String code = answer ? line.substring(ANSWER.length(), ANSWER.length() + 3) : "";
        return code.matches("[1-6][0-9][0-9]") ? Integer.parseInt(code) : 0;
    }

    private static String header(String text, int from, String name, String shortName) {
        int at = from + 2;
        while (at < text.length()) {
            int end = text.indexOf("\r\n", at);
            end = end < 0 ? text.length() : end;
            int colon = text.indexOf(':', at);
            if (end == at) {
                break;
            }
            if (colon > 0 && colon < end) {
                String found = text.substring(at, colon).trim();
                if (found.equalsIgnoreCase(name) || found.equalsIgnoreCase(shortName)) {
                    return text.substring(colon + 1, end).trim();
                }
            }
            at = end + 2;
        }
        return "";
    }

    boolean isRequest() {
        return status == 0;
    }

    boolean isFinal() {
        return status >= 200;
    }

    /** What ties the answers to their request. */
    String transaction() {
        return call + '\n' + sequence + '\n' + method;
    }
}
