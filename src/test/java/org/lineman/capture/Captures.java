package org.lineman.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.Story;

/** Generated captures in memory. */
public final class Captures {
    /** 2023-11-14T22:13:20Z. */
    public static final long START = 1_700_000_000_000_000_000L;

    private Captures() {}

    /** The bytes of a capture that tells these stories. */
    public static byte[] bytes(CaptureFile file, Story... stories) {
        CaptureGenerator generator = new CaptureGenerator();
        for (Story story : stories) {
            generator.tell(story);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            generator.write(out, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The report on a capture that tells these stories. */
    public static CaptureReport report(Story... stories) {
        return analyse(bytes(CaptureFile.USUAL, stories));
    }

    /** The report on a capture. */
    public static CaptureReport analyse(byte[] capture) {
        return new CaptureAnalyser().analyse(new ByteArrayInputStream(capture));
    }
}
