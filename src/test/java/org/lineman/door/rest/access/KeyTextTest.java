package org.lineman.door.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void isReadAsItWasMade() {
        KeyText made = KeyText.fresh();

        KeyText read = KeyText.of(made.text()).orElseThrow();

        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.isOf(made.digest())).isTrue();
        assertThat(KeyText.fresh().isOf(made.digest())).isFalse();
    }

    @Test
    void theDigestIsThatOfTheSecret() {
        String secret = "0".repeat(49) + "z";

        // printf '0000…z' | sha256sum
        assertThat(KeyText.of("lmk_0123456789abc_" + secret).orElseThrow().digest())
                .isEqualTo("sha256:bc52a7b00a70b303265a0278b5044fc4180ce9095f4977c62352aad82d4d77c2");
    }

    @Test
    void theSecretHas256BitsByChance() {
        int longest = IntStream.range(0, 200)
                .map(i -> new BigInteger(KeyText.fresh().text().split("_")[2], Character.MAX_RADIX).bitLength())
                .max()
                .orElseThrow();

        assertThat(longest).isEqualTo(256);
    }

    @Test
    void showsNoSecretWhereItIsPrinted() {
        KeyText key = KeyText.fresh();

        assertThat("" + key).isEqualTo("lmk_" + key.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lmk_", "lmk_0123456789abc", "lmk_0123456789abc_short", "lmk_../../../etc_passwd"})
    void whatHasNotTheFormIsNone(String text) {
        assertThat(KeyText.of(text)).isEmpty();
    }
}
