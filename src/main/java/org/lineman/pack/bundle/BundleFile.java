package org.lineman.pack.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lineman.document.DocumentException;

/** The bytes of a bundle. Reading beyond the end is a fault of the bundle, and not of the program. */
final class BundleFile implements Closeable {
    private final FileChannel channel;
    private final long length;
    private final BundleFaults faults;

    BundleFile(Path file) throws IOException {
        this.faults = new BundleFaults(String.valueOf(file.getFileName()));
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.length = channel.size();
    }

    long length() {
        return length;
    }

    BundleFaults faults() {
        return faults;
    }

    /**
     * Reads bytes, to be taken as little-endian numbers.
     *
     * @throws DocumentException if the bundle ends before
     */
    ByteBuffer read(long at, int count) throws IOException {
        if (count > length - at) {
            throw cutShort(at + count);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw cutShort(at + count);
            }
        }
        return bytes.flip();
    }

    private DocumentException cutShort(long wanted) {
        return faults.refuse("", "is cut short: byte " + wanted + " is needed, there are " + length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
