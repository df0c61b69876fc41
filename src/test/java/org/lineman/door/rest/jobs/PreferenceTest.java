package org.lineman.door.rest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "respond-async|true|0",
                "Respond-Async, wait=10|true|10",
                "wait=10, respond-async|true|10",
                "respond-async;foo=bar, wait = \"7\"|true|7",
                "respond-async, wait=1, wait=9|true|1",
                "respond-async, wait=86400|true|60",
                "respond-async, wait=soon|true|0",
                "respond-async, wait=-1|true|0",
                "wait=10|false|10",
                "return=minimal|false|0",
                "respond-asynchronously|false|0",
                ",,;=|false|0",
            })
    void isWhatTheHeaderStates(String header, boolean async, long seconds) {
        assertThat(Preference.of(List.of(header))).isEqualTo(new Preference(async, Duration.ofSeconds(seconds)));
    }
}
