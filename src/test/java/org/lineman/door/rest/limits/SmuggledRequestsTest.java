package org.lineman.door.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.door.rest.limits.RawCaller.Heard;

/**
 * Requests about whose end two servers may differ. What follows them on the connection, which a server in front may have taken for
 * a part of the body, is never answered as a request of its own: it would be that of another caller.
 */
@QuarkusTest
@TestProfile(Tight.class)
class SmuggledRequestsTest {
    /** Answered with 404 if it is ever taken for a request. */
    private static final String HIDDEN = "GET /v1/causes/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String POST =
            "POST /v1/predictions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int SOON = 400;

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of(
                        "a length and chunks",
                        POST + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "chunks and a length",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5\r\n{\"a\"}\r\n0\r\n\r\n"
                                + HIDDEN),
                Arguments.of("two lengths", POST + "Content-Length: 2\r\nContent-Length: 80\r\n\r\n{}" + HIDDEN),
                Arguments.of("a list of lengths", POST + "Content-Length: 2, 80\r\n\r\n{}" + HIDDEN),
                Arguments.of("a negative length", POST + "Content-Length: -2\r\n\r\n{}" + HIDDEN),
                Arguments.of("a length with a sign", POST + "Content-Length: +2\r\n\r\n{}" + HIDDEN),
                Arguments.of("a length in hexadecimal", POST + "Content-Length: 0x2\r\n\r\n{}" + HIDDEN),
                Arguments.of(
                        "a length beyond all numbers",
                        POST + "Content-Length: 99999999999999999999\r\n\r\n{}" + HIDDEN),
                Arguments.of(
                        "a folded header",
                        POST + "Transfer-Encoding:\r\n chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a blank before the colon",
                        POST + "Transfer-Encoding : chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "an encoding that nobody knows",
                        POST + "Transfer-Encoding: xchunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "chunks that are not the last encoding",
                        POST + "Transfer-Encoding: chunked, identity\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "the encoding twice",
                        POST
                                + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Length: 6\r\n\r\n0\r\n\r\n"
                                + HIDDEN),
                Arguments.of(
                        "chunks in HTTP/1.0",
                        POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n"
                                + HIDDEN),
                Arguments.of(
                        "a chunk of no size",
                        POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a chunk of negative size",
                        POST + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a chunk larger than it is said",
                        POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}}}\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a chunk of a size beyond all numbers",
                        POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "chunks with extensions",
                        POST + "Transfer-Encoding: chunked\r\n\r\n2;a=\"\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a bare line feed within a chunk's extension",
                        POST + "Transfer-Encoding: chunked\r\n\r\n2;a\n{}\r\n0\r\n\r\n" + HIDDEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void areAnsweredOnceAtMost(String what, String request) throws IOException {
        try (RawCaller caller = new RawCaller()) {
            Heard heard = caller.send(request).hear(SOON);

            assertThat(heard.statuses()).as(heard.text()).hasSizeLessThan(2).doesNotContain(404, 500);
            assertThat(heard.statuses().isEmpty() || heard.statuses().get(0) == 400)
                    .as(heard.text())
                    .isTrue();
            assertThat(heard.closed())
                    .as("the connection is ended: %s", heard.text())
                    .isTrue();
        }
    }

    static Stream<Arguments> malformed() {
        String get = "GET /v1/causes HTTP/1.1\r\nHost: localhost\r\n";
        return Stream.of(
                Arguments.of("a NUL in a header", get + "X-Note: a\0b\r\n\r\n"),
                Arguments.of("a lone CR in a header", get + "X-Note: a\rb\r\n\r\n"),
                Arguments.of("a header without a name", get + ": b\r\n\r\n"),
                Arguments.of("a header without a colon", get + "nothing\r\n\r\n"),
                Arguments.of("a huge header", get + "X-Note: " + "a".repeat(100_000) + "\r\n\r\n"),
                Arguments.of("many headers", get + "X-Note: aaaaaaaaaaaaaaaa\r\n".repeat(10_000) + "\r\n"),
                Arguments.of(
                        "a huge target",
                        "GET /v1/causes?" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Arguments.of("no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n\r\n"),
                Arguments.of("a version to come", "GET /v1/causes HTTP/9.7\r\nHost: localhost\r\n\r\n"),
                Arguments.of("a target with blanks", "GET /v1/cau ses HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void whatIsNoRequestIsRefused(String what, String request) throws IOException {
        try (RawCaller caller = new RawCaller()) {
            Heard heard = caller.send(request).hear(SOON);

            assertThat(heard.statuses())
                    .as(heard.text())
                    .hasSizeLessThan(2)
                    .allMatch(status -> status >= 400 && status < 500 || status == 501 || status == 505);
            assertThat(heard.statuses().isEmpty() && !heard.closed())
                    .as("left waiting")
                    .isFalse();
        }
    }

    static Stream<Arguments> unusual() {
        return Stream.of(
                Arguments.of("HTTP/1.0", "GET /v1/causes HTTP/1.0\r\n\r\n", 200),
                Arguments.of(
                        "the absolute form", "GET http://localhost/v1/causes HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
                Arguments.of("an encoded path", "GET /v1/%63auses HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
                Arguments.of("dots", "GET /v1/packs/../causes HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
                Arguments.of(
                        "encoded dots", "GET /v1/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
                Arguments.of("an encoded slash", "GET /v1%2fcauses HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
                Arguments.of("an encoded NUL", "GET /v1/causes/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
                Arguments.of("a broken escape", "GET /v1/causes/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
                Arguments.of("no UTF-8 in the path", "GET /v1/causes/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
                Arguments.of(
                        "a broken escape in the query",
                        "GET /v1/articles?q=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        400),
                Arguments.of("no host", "GET /v1/causes HTTP/1.1\r\n\r\n", 400),
                Arguments.of("a method that nobody knows", "BREW /v1/causes HTTP/1.1\r\nHost: localhost\r\n\r\n", 405));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusual")
    void whatIsUnusualIsAnsweredAsWhatItIs(String what, String request, int status) throws IOException {
        try (RawCaller caller = new RawCaller()) {
            Heard heard = caller.send(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .hear(SOON * 5);

            assertThat(heard.statuses()).as(heard.text()).containsExactly(status);
        }
    }

    @Test
    void requestsOnOneConnectionAreAnsweredOneByOne() throws IOException {
        try (RawCaller caller = new RawCaller()) {
            Heard heard =
                    caller.send(POST + "Content-Length: 2\r\n\r\n{}" + HIDDEN).hear(SOON);

            assertThat(heard.statuses()).containsExactly(400, 404);
        }
    }
}
