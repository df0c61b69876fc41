package org.lineman.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecognizersTest {
    static final Path RULES = Path.of("rules");

    @Test
    void everySampleOfEveryRecognizerComesOutAsItSays() {
        assertThat(Recognizers.load(RULES).check()).isEmpty();
    }
}
