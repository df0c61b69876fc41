package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationsTest {
    private final Operations operations = Operations.served();

    @Test
    void anOperationIsKnownByMethodAndPath() {
        assertThat(operations.of("POST", "/v1/diagnoses")).isEqualTo("diagnose");
        assertThat(operations.of("GET", "/v1/causes")).isEqualTo("listCauses");
        assertThat(operations.of("HEAD", "/v1/causes")).isEqualTo("listCauses");
    }

    @Test
    void aParameterIsOneSegmentOfThePathWhateverItSays() {
        assertThat(operations.of("GET", "/v1/causes/a.b(c")).isEqualTo("getCause");
        assertThat(operations.of("GET", "/v1/causes/a/b")).isEqualTo(Operations.NONE);
        assertThat(operations.of("GET", "/v1/causes/")).isEqualTo(Operations.NONE);
    }

    @Test
    void whatTheContractDoesNotNameIsNone() {
        assertThat(operations.of("BREW", "/v1/causes")).isEqualTo(Operations.NONE);
        assertThat(operations.of("GET", "/v2/causes")).isEqualTo(Operations.NONE);
        assertThat(operations.of("GET", "/V1/causes")).isEqualTo(Operations.NONE);
    }
}
