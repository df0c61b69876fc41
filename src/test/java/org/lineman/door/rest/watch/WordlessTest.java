package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {
    private static final String SECRET = "jgw17 10.4.4.9";

    @Test
    void noMessageOfAnyKindIsKept() {
        IllegalStateException thrown = new IllegalStateException(SECRET, new IllegalArgumentException("of " + SECRET));
        thrown.addSuppressed(new IOException("and " + SECRET));

        assertThat(printed(Wordless.of(thrown)))
                .doesNotContain(SECRET)
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.IllegalArgumentException",
                        "Suppressed: java.io.IOException",
                        "at " + WordlessTest.class.getName() + ".noMessageOfAnyKindIsKept");
    }

    @Test
    void theDatabaseIsToldOfByItsCodes() {
        assertThat(Wordless.of(new SQLException("duplicate key (node)=(" + SECRET + ")", "23505", 7)))
                .hasMessage("java.sql.SQLException: SQLState 23505, code 7");
    }

    @Test
    void whatTheMachineAndTheNetworkSayIsKept() {
        assertThat(Wordless.of(new IOException("No space left on device")))
                .hasMessage("java.io.IOException: No space left on device");
        assertThat(Wordless.of(new FileSystemException("/evidence/" + SECRET, null, "Disk quota exceeded")))
                .hasMessage("java.nio.file.FileSystemException: Disk quota exceeded");
        assertThat(Wordless.of(new ConnectException("Connection refused")))
                .hasMessage("java.net.ConnectException: Connection refused");
        assertThat(Wordless.of(new OutOfMemoryError("Java heap space")))
                .hasMessage("java.lang.OutOfMemoryError: Java heap space");
        assertThat(Wordless.of(new FileSystemException(SECRET))).hasMessage("java.nio.file.FileSystemException");
        assertThat(Wordless.of(new FileSystemException(SECRET, null, "is the file of " + SECRET)))
                .hasMessage("java.nio.file.FileSystemException");
    }

    @Test
    void anExceptionThatIsItsOwnCauseEnds() {
        Exception one = new Exception(SECRET);
        Exception other = new Exception(SECRET, one);
        one.initCause(other);

        assertThat(printed(Wordless.of(one))).doesNotContain(SECRET);
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
