package org.lineman.pack.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An entry of a bundle, and the only bytes that describe it in a ZIP archive (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and
 * 4.3.16): stored, on the first day of 1980, a plain file that its owner may write. The same content thus gives the same
 * archive, and there is no byte in one that can be changed unnoticed.
 *
 * @param name the name
 * @param crc the CRC-32 of the content, as ZIP has it
 * @param size the bytes of the content
 * @param offset where the entry begins in the archive
 */
record StoredEntry(String name, int crc, int size, long offset) {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;

    private static final short VERSION = 10;
    private static final short MADE_BY_UNIX = 3 << 8 | VERSION;
    private static final short UTF_8_NAME = 0x0800;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_DAY_OF_1980 = 1 << 5 | 1;
    private static final int PLAIN_FILE = 0100644 << 16;

    /** Where the content begins. */
    long contentOffset() {
        return offset + LOCAL_LENGTH + nameBytes().length;
    }

    /** Where the next entry begins. */
    long end() {
        return contentOffset() + size;
    }

    /** The header before the content. */
    byte[] localHeader() {
        byte[] encoded = nameBytes();
        ByteBuffer header = littleEndian(LOCAL_LENGTH + encoded.length);
        header.putInt(LOCAL);
        putCommon(header, encoded);
        return header.put(encoded).array();
    }

    /** The record in the directory at the end. */
    byte[] centralRecord() {
        byte[] encoded = nameBytes();
        short noComment = 0;
        short firstDisk = 0;
        short binary = 0;
        ByteBuffer header = littleEndian(CENTRAL_LENGTH + encoded.length);
        header.putInt(CENTRAL).putShort(MADE_BY_UNIX);
        putCommon(header, encoded);
        header.putShort(noComment).putShort(firstDisk).putShort(binary);
        header.putInt(PLAIN_FILE).putInt((int) offset);
        return header.put(encoded).array();
    }

    /** What the header and the record have in common. */
    private void putCommon(ByteBuffer header, byte[] encoded) {
        short noExtraField = 0;
        header.putShort(VERSION).putShort(UTF_8_NAME).putShort(STORED);
        header.putShort(MIDNIGHT).putShort(FIRST_DAY_OF_1980);
        header.putInt(crc).putInt(size).putInt(size);
        header.putShort((short) encoded.length).putShort(noExtraField);
    }

    /** The end of an archive of these entries. */
    static byte[] endRecord(List<StoredEntry> entries) {
        int directoryLength = entries.stream()
                .mapToInt(entry -> CENTRAL_LENGTH + entry.nameBytes().length)
                .sum();
        long directory = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        short disk = 0;
        short noComment = 0;
        short count = (short) entries.size();
        ByteBuffer end = littleEndian(END_LENGTH);
        end.putInt(END).putShort(disk).putShort(disk).putShort(count).putShort(count);
        end.putInt(directoryLength).putInt((int) directory).putShort(noComment);
        return end.array();
    }

    private byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
