package org.lineman.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name of a piece of evidence is chosen by whoever sent it; a name of a file is not. */
class MemberNamesTest {

    @ParameterizedTest
    @CsvSource({
        "cores.txt, cores.txt",
        "samples/a/b.log, samples_a_b.log.txt",
        "../../etc/passwd, etc_passwd.txt",
        "..\\..\\windows\\system.ini, windows_system.ini.txt",
        "/abs/olute, abs_olute.txt",
        "C:\\x, C_x.txt",
        ".bashrc, bashrc.txt",
        "CON, piece-CON.txt",
        "aux.txt, piece-aux.txt",
        "a....b, a_b.txt",
        "日本語, piece-.txt",
        "archive.zip!folder/file, archive.zip_folder_file.txt"
    })
    void everyNameIsSafe(String piece, String name) {
        assertThat(new MemberNames().of(piece)).isEqualTo(name);
    }

    @Test
    void noNameIsGivenTwice() {
        MemberNames names = new MemberNames();
        names.taken("index.txt");

        assertThat(names.of("a/b")).isEqualTo("a_b.txt");
        assertThat(names.of("A_B.txt")).isEqualTo("A_B-2.txt");
        assertThat(names.of("a\\b")).isEqualTo("a_b-3.txt");
        assertThat(names.of("INDEX.TXT")).isEqualTo("INDEX-2.txt");
        assertThat(names.of("x".repeat(500))).hasSizeLessThan(90);
    }
}
