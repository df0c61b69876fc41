package org.lineman.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a piece of evidence as lines of text, whatever its encoding, line ends and gzip wrapping. Memory is bounded by the
 * longest line that is kept, not by the size of the piece.
 *
 * <p>UTF-8, UTF-16 and UTF-32 are told apart by their marks or by where the NULs stand; a line that is not valid UTF-8 is read
 * as windows-1252. Colours and other terminal sequences are removed. Lines end with LF or CRLF; a lone CR ends a line only in
 * a text that has no LF at its beginning, so that a progress display does not shift the numbers of lines.
 */
public final class TextReader implements AutoCloseable {

    /** What the bytes turned out to be. */
    public enum Kind {
        EMPTY,
        TEXT,
        CAPTURE,
        BINARY
    }

    private final String evidence;
    private final Kind kind;
    private final InputStream in;
    private final LineAssembly assembly;
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final byte[] buffer = new byte[64 << 10];
    private final byte end;
    private int position;
    private int filled;
    private int number;

    private TextReader(String evidence, PushbackInputStream source, Limits limits) throws IOException {
        this.evidence = evidence;
        byte[] head = Head.of(source);
        this.kind = kindOf(head);
        this.in = kind == Kind.TEXT ? decoded(source, head) : source;
        this.assembly = new LineAssembly(limits.longestLine());
        this.end = kind == Kind.TEXT ? lineEnd() : (byte) '\n';
    }

    /** Opens bytes, which are gunzipped if need be; closing this closes them. */
    public static TextReader open(String evidence, InputStream bytes, Limits limits) throws IOException {
        return new TextReader(evidence, Head.gunzipped(bytes, limits), limits);
    }

    private static Kind kindOf(byte[] head) {
        if (head.length == 0) {
            return Kind.EMPTY;
        }
        return switch (Signature.of(head, head.length)) {
            case CAPTURE -> Kind.CAPTURE;
            case ZIP, TAR, GZIP, OTHER_BINARY -> Kind.BINARY;
            case NONE -> TextEncoding.wide(head).isEmpty() && TextEncoding.isBinary(head) ? Kind.BINARY : Kind.TEXT;
        };
    }

    private static InputStream decoded(InputStream source, byte[] head) {
        return TextEncoding.wide(head)
                .<InputStream>map(charset -> new Utf8Stream(source, charset))
                .orElse(source);
    }

    private byte lineEnd() throws IOException {
        filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        position = TextEncoding.starts(buffer, 0xef, 0xbb, 0xbf) && filled >= 3 ? 3 : 0;
        boolean carriageReturn = false;
        for (int i = position; i < filled; i++) {
            if (buffer[i] == '\n') {
                return '\n';
            }
            carriageReturn |= buffer[i] == '\r';
        }
        return (byte) (carriageReturn ? '\r' : '\n');
    }

    /** What the bytes are; lines come only from {@link Kind#TEXT}. */
    public Kind kind() {
        return kind;
    }

    /** The bytes from the first on, unpacked, for whoever reads what is no text; closed with this reader. */
    public InputStream bytes() {
        return in;
    }

    /** What was found out of order so far. */
    public List<ReadingProblem> problems() {
        return List.copyOf(problems);
    }

    /** The next line; null at the end. */
    public Line next() throws IOException {
        if (kind != Kind.TEXT) {
            return null;
        }
        assembly.begin();
        boolean any = false;
        while (position < filled || refill()) {
            any = true;
            int stop = position;
            while (stop < filled && buffer[stop] != end) {
                stop++;
            }
            assembly.add(buffer, position, stop - position);
            position = stop + 1;
            if (stop < filled) {
                return line();
            }
        }
        return any ? line() : null;
    }

    private Line line() {
        number++;
        String text = assembly.text();
        if (assembly.skipped() > 0) {
            problems.add(new ReadingProblem(
                    Source.Lines.at(evidence, number),
                    "the line is too long: the last " + assembly.skipped() + " bytes of it were not read"));
        }
        if (assembly.fellBack() && assembly.fallBacks() == 1) {
            problems.add(new ReadingProblem(
                    Source.Lines.at(evidence, number), "is not valid UTF-8: such lines are read as windows-1252"));
        }
        return new Line(number, text);
    }

    private boolean refill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
