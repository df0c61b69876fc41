package org.lineman.report.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes members into a zip, sorted, each with the same time. */
final class ZipMembers {
    private ZipMembers() {}

    /**
     * Writes the zip; the stream stays open.
     *
     * @param at the time of every member: a zip holds it without a zone and without odd seconds, here in UTC
     */
    static void write(SortedMap<String, byte[]> members, Instant at, OutputStream out) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            ZipEntry entry = new ZipEntry(member.getKey());
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(member.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
