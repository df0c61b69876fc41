package org.lineman.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isBroughtUpToDateWhenItIsFirstUsed(Databases kind) {
        DatabaseSettings settings = kind.fresh(folder);

        for (int opened = 0; opened < 2; opened++) {
            try (Database database = new Database(settings)) {
                assertThat(database.answers()).isTrue();
                assertThat(cases(database)).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsHalfWayLeavesNothing(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            assertThatThrownBy(() -> database.inTransaction(handle -> {
                        handle.execute(
                                "INSERT INTO audit_entry VALUES ('a', 't', CURRENT_TIMESTAMP, 'b', 'c', '', '')");
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(database.<Integer>inTransaction(handle -> handle.createQuery("SELECT COUNT(*) FROM audit_entry")
                            .mapTo(Integer.class)
                            .one()))
                    .isZero();
        }
    }

    @Test
    void aServerThatIsNotThereIsToldByItsPlaceAndNotByItsPassword() {
        DatabaseSettings nowhere = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/lineman?password=hidden", "me", "hidden", 1, Duration.ofMillis(300));
        try (Database database = new Database(nowhere)) {
            assertThat(database.answers()).isFalse();
            assertThat(database.fault())
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("refused").doesNotContain("hidden"));
            assertThatThrownBy(() -> cases(database))
                    .isInstanceOf(DatabaseGone.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/lineman")
                    .hasMessageNotContaining("hidden");
        }
    }

    private static int cases(Database database) {
        return database.inTransaction(handle -> handle.createQuery("SELECT COUNT(*) FROM case_file")
                .mapTo(Integer.class)
                .one());
    }
}
