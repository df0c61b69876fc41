package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The bytes of evidence in the database: packed, and cut into rows of less than a megabyte, the largest that H2 takes as BYTEA. */
final class EvidenceParts {
    private static final int PART = 256 << 10;

    private EvidenceParts() {}

    /** Takes the bytes of a piece; they are there once it is closed. */
    static OutputStream write(Handle handle, String caseId, int number) throws IOException {
        return new GZIPOutputStream(new Cutting(handle, caseId, number));
    }

    /** Reads the bytes of a piece, one row at a time, each in a transaction of its own. */
    static InputStream read(Database database, String caseId, int number) throws IOException {
        return new GZIPInputStream(new Joining(database, caseId, number));
    }

    private static final class Cutting extends OutputStream {
        private final Handle handle;
        private final String caseId;
        private final int number;
        private final byte[] part = new byte[PART];
        private int filled;
        private int parts;

        Cutting(Handle handle, String caseId, int number) {
            this.handle = handle;
            this.caseId = caseId;
            this.number = number;
        }

        @Override
        public void write(int octet) {
            part[filled++] = (byte) octet;
            if (filled == PART) {
                send();
            }
        }

        private void send() {
            if (filled > 0) {
                PreparedBatch batch = handle.prepareBatch(
                        "INSERT INTO case_evidence_part (case_id, number, part, bytes) VALUES (?, ?, ?, ?)");
                batch.add(caseId, number, ++parts, java.util.Arrays.copyOf(part, filled));
                batch.execute();
                filled = 0;
            }
        }

        @Override
        public void close() {
            send();
        }
    }

    private static final class Joining extends InputStream {
        private final Database database;
        private final String caseId;
        private final int number;
        private byte[] part = {};
        private int at;
        private int parts;

        Joining(Database database, String caseId, int number) {
            this.database = database;
            this.caseId = caseId;
            this.number = number;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (at == part.length && !next()) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean next() throws IOException {
            try {
                Optional<byte[]> row = database.inTransaction(handle -> handle.createQuery(
                                "SELECT bytes FROM case_evidence_part WHERE case_id = ? AND number = ? AND part = ?")
                        .bind(0, caseId)
                        .bind(1, number)
                        .bind(2, ++parts)
                        .mapTo(byte[].class)
                        .findOne());
                part = row.orElse(new byte[0]);
                at = 0;
                return row.isPresent();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
