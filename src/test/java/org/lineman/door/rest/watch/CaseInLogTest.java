package org.lineman.door.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class CaseInLogTest {

    @Test
    void theCaseAndItsTenantAreNamedUntilItIsClosed() {
        try (CaseInLog log = CaseInLog.of("north")) {
            assertThat(MDC.get(CaseInLog.TENANT)).isEqualTo("north");
            assertThat(MDC.get(CaseInLog.CASE)).isNull();

            log.about("c1");

            assertThat(MDC.get(CaseInLog.CASE)).isEqualTo("c1");
        }
        assertThat(MDC.get(CaseInLog.TENANT)).isNull();
        assertThat(MDC.get(CaseInLog.CASE)).isNull();
    }

    @Test
    void whatWasNamedBeforeIsNamedAgain() {
        try (CaseInLog outer = CaseInLog.of("north").about("c1")) {
            try (CaseInLog inner = CaseInLog.of("south").about("c2")) {
                assertThat(MDC.get(CaseInLog.CASE)).isEqualTo("c2");
                inner.about("c3");
            }
            assertThat(MDC.get(CaseInLog.TENANT)).isEqualTo("north");
            assertThat(MDC.get(CaseInLog.CASE)).isEqualTo("c1");
            outer.about("c4");
        }
        assertThat(MDC.get(CaseInLog.CASE)).isNull();
    }
}
