package org.lineman.capture.voice;

/** The clock rates of RTP payload types, RFC 3551 section 6. */
final class PayloadTypes {
    private PayloadTypes() {}

    /** Ticks a second; dynamic types are taken for telephony, whose clock is 8000 (also for G.722). */
    static int clock(int type) {
        return switch (type) {
            case 6 -> 16_000;
            case 10, 11 -> 44_100;
            case 14, 25, 26, 28, 31, 32, 33, 34 -> 90_000;
            case 16 -> 11_025;
            case 17 -> 22_050;
            default -> 8_000;
        };
    }

    /** True if the number is one that a sender of audio or video uses. */
    static boolean isUsed(int type) {
        return type <= 34 || type >= 96;
    }
}
