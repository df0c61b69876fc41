package org.lineman.redaction.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentException;

/** Mappings as documents, merged, continued, and at the ends of their series. */
class MappingTest {
    @Test
    void aMappingIsReadAsItWasWritten() {
        Ledger ledger = new Ledger(Mapping.EMPTY);
        ledger.token(Kind.PERSON, "Zoë \"Z\" Röhm\\n");
        ledger.token(Kind.MAC_TAIL, "11:3a:b7");

        assertThat(Mapping.ofJson(ledger.mapping().toJson())).isEqualTo(ledger.mapping());
    }

    @Test
    void whatIsWrongIsSaidWithoutOriginals() {
        assertThatThrownBy(() -> Mapping.ofJson(
                        "{\"format\": 2, \"entries\": [{\"kind\": \"hosts\", \"original\": \"zrhsub1\"}]}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll("format 1", "'hosts' is none of", "'token' is missing")
                .hasMessageNotContaining("zrhsub1");
        assertThat(new Mapping(List.of(new Mapping.Entry(Kind.HOST, "zrhsub1", "host-1"))).toString())
                .doesNotContain("zrhsub1");
    }

    @Test
    void mappingsThatWereContinuedApartDoNotMerge() {
        Mapping one = new Mapping(List.of(new Mapping.Entry(Kind.HOST, "zrhsub1", "host-1")));
        Mapping other = new Mapping(List.of(new Mapping.Entry(Kind.HOST, "zrhsub2", "host-1")));

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host-1")
                .hasMessageNotContaining("zrhsub");
    }

    @Test
    void moreNetworksThanTheTestRangeHasGoOnInTheReservedOne() {
        Ledger ledger = new Ledger(Mapping.EMPTY);
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 70_000; i++) {
            tokens.add(ledger.token(Kind.ADDRESS, 11 + i / 65_536 + "." + i / 256 % 256 + "." + i % 256 + ".7"));
        }

        assertThat(tokens).hasSize(70_000).contains("198.18.0.7", "198.19.255.7", "240.0.0.7", "241.15.1.7");
    }

    @Test
    void moreSpellingsThanAWordHasStillGetTokens() {
        Ledger ledger = new Ledger(Mapping.EMPTY);
        Set<String> tokens = new HashSet<>();
        for (int mask = 0; mask < 256; mask++) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                name.append((mask >> i & 1) == 1 ? "CUCMABCD".charAt(i) : "cucmabcd".charAt(i));
            }
            tokens.add(ledger.token(Kind.HOST, name.toString()));
        }

        assertThat(tokens).hasSize(256);
    }

    @Test
    void whatIsTooMuchIsGoneAndCounted() {
        Ledger ledger = new Ledger(Mapping.EMPTY);
        for (int i = 0; i < Ledger.MOST; i++) {
            ledger.token(Kind.HOST, "sub" + i);
        }

        assertThat(ledger.token(Kind.HOST, "one-more")).isEqualTo(Ledger.GONE);
        assertThat(ledger.token(Kind.HOST, "sub7")).startsWith("host-");
        assertThat(ledger.gone()).isEqualTo(1);
    }
}
