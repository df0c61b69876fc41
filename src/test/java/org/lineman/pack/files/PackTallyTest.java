package org.lineman.pack.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and sizes that a file of a pack may have, and those that would do harm on one file system or another. */
class PackTallyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/pack.yaml",
                "rules/a/b.cases/near-miss/evidence/core list (1).txt",
                "rules/a/b.cases/x/evidence/grüße.log",
                "rules/a/.hidden",
                "rules/a/..double",
                "knowledge-base/console.md"
            })
    void ordinaryNamesAreTaken(String name) {
        assertThat(PackName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "/etc/passwd|absolute",
                "//host/share|absolute",
                "C:/rules/a|absolute",
                "c:rules|absolute",
                "../rules/a|leads out",
                "rules/../../a|leads out",
                "rules/..|leads out",
                "rules/./a|empty part",
                "rules//a|empty part",
                "rules/|empty part",
                "rules\\a|backslash",
                "rules/a:stream|not every file system",
                "rules/a?|not every file system",
                "rules/dot.|not every file system",
                "rules/nul|not every file system",
                "rules/Com1.drl|not every file system",
                "bin/sh|neither in rules/",
                "rules|neither in rules/",
                "rulesets/a|neither in rules/",
            })
    void namesThatDoHarmAreRefused(String name, String says) {
        assertThat(PackName.fault(name))
                .hasValueSatisfying(fault -> assertThat(fault).contains(says));
    }

    @Test
    void namesThatCannotBeSeenAreRefusedAndShownInWords() {
        assertThat(PackName.fault("rules/a\u001b[31m")).contains("the name has a control character");
        assertThat(PackName.fault("rules/a\u0000b")).contains("the name has a control character");
        assertThat(PackName.fault("rules/a\u202egpj.exe")).contains("the name has a control character");
        assertThat(PackName.fault("rules/half\ud800")).contains("the name has a control character");
        assertThat(PackName.fault("rules/u\u0308ber"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("normal form C"));
        assertThat(PackName.shown("a\u001b[31m")).isEqualTo("a\\u001b[31m");
        assertThat(PackName.fault("rules/" + "x".repeat(256)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("more than 255 bytes"));
        assertThat(PackName.fault("rules" + "/abcdefghi".repeat(100)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("more than 1000 bytes"));
    }

    @Test
    void namesThatOneFileSystemTakesForAnotherClash() {
        PackNames names = new PackNames();
        assertThat(names.add("rules/Acme/gate.drl")).isEmpty();
        assertThat(names.add("rules/Acme/gate.drl")).contains("the file is there twice");
        assertThat(names.add("rules/Acme/GATE.drl"))
                .contains("the name clashes with rules/Acme/gate.drl where upper and lower case are the same");
        assertThat(names.add("rules/acme/other.drl"))
                .contains("the name clashes with rules/Acme/ where upper and lower case are the same");
        assertThat(names.add("rules/Acme"))
                .contains("the name clashes with rules/Acme/ where upper and lower case are the same");
        assertThat(names.add("rules/Acme/gate.drl/inside"))
                .contains("the name clashes with rules/Acme/gate.drl where upper and lower case are the same");
        assertThat(names.add("rules/strasse")).isEmpty();
        assertThat(names.add("rules/straße")).isPresent();
    }

    @Test
    void sizesAreBounded() {
        PackTally tally = new PackTally();
        assertThat(tally.add("rules/a", -1)).isPresent();
        assertThat(tally.add("rules/a", PackLimits.LARGEST_FILE + 1L)).isPresent();
        for (int i = 0; i < PackLimits.LARGEST_PACK / PackLimits.LARGEST_FILE; i++) {
            assertThat(tally.add("rules/full" + i, PackLimits.LARGEST_FILE)).isEmpty();
        }
        assertThat(tally.add("rules/one-more", 1))
                .isEqualTo(Optional.of("the files have more than 268435456 bytes together"));
    }

    @Test
    void filesAreCounted() {
        PackTally tally = new PackTally();
        for (int i = 0; i < PackLimits.MOST_FILES; i++) {
            assertThat(tally.add("rules/" + i, 0)).isEmpty();
        }
        assertThat(tally.add("rules/one-more", 0)).contains("there are more than 20000 files");
    }
}
