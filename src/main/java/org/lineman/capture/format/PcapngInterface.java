package org.lineman.capture.format;

/**
 * An interface as its description block states it.
 *
 * @param linkType the LINKTYPE_ number
 * @param snaplen where its frames are cut; 0 for nowhere
 * @param scale how it counts time
 * @param fcs bytes of frame check sequence at the end of each frame
 */
record PcapngInterface(int linkType, long snaplen, TimeScale scale, int fcs) {
    private static final int TIME_RESOLUTION = 9;
    private static final int FCS_LENGTH = 13;
    private static final int TIME_OFFSET = 14;

    /** Reads the body of a description block that is wholly in the buffer. */
    static PcapngInterface of(FrameBuffer buffer, int body, int bodyLength, boolean little) {
        TimeScale scale = TimeScale.MICROSECONDS;
        int fcs = 0;
        int at = body + 8;
        int end = body + bodyLength;
        while (at + 4 <= end) {
            int code = buffer.u16(at, little);
            int length = buffer.u16(at + 2, little);
            int value = at + 4;
            if (code == 0 || value + length > end) {
                break;
            }
            if (code == TIME_RESOLUTION && length >= 1) {
                scale = scale.withResolution(Wire.u8(buffer.data(), buffer.position() + value));
            } else if (code == TIME_OFFSET && length >= 8) {
                scale = scale.withOffset(buffer.i64(value, little));
            } else if (code == FCS_LENGTH && length >= 1) {
                fcs = Wire.u8(buffer.data(), buffer.position() + value);
            }
            at = value + ((length + 3) & ~3);
        }
        return new PcapngInterface(buffer.u16(body, little), buffer.u32(body + 4, little), scale, fcs);
    }
}
