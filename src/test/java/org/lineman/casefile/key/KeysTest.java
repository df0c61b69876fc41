package org.lineman.casefile.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.casefile.Database;
import org.lineman.casefile.Databases;

class KeysTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areFoundAsTheyWereAdded(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Keys keys = new Keys(database);
            StoredKey gateway = key("k1", "acme", List.of("alarms:write", "diagnoses:write"));
            StoredKey metrics = key("k2", "acme", List.of());
            keys.add(gateway);
            keys.add(metrics);
            keys.add(key("k3", "globex", List.of("admin")));

            assertThat(keys.find("k1")).contains(gateway);
            assertThat(keys.find("k2")).contains(metrics);
            assertThat(keys.find("k9")).isEmpty();
            assertThat(keys.list("acme")).containsExactly(gateway, metrics);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areTakenBackByTheirTenantAloneAndOnce(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Keys keys = new Keys(database);
            keys.add(key("k1", "acme", List.of("admin")));

            assertThat(keys.revoke("globex", "k1", "eve", NOON)).isFalse();
            assertThat(keys.find("k1").orElseThrow().revoked()).isEmpty();

            assertThat(keys.revoke("acme", "k1", "jo", NOON)).isTrue();
            assertThat(keys.revoke("acme", "k1", "sam", NOON.plusSeconds(60))).isTrue();
            assertThat(keys.find("k1").orElseThrow().revoked()).contains(NOON);
            assertThat(keys.find("k1").orElseThrow().revokedBy()).isEqualTo("jo");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellOfTheirLastUseToTheHour(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            Keys keys = new Keys(database);
            keys.add(key("k1", "acme", List.of("admin")));

            keys.used(keys.find("k1").orElseThrow(), NOON);
            keys.used(keys.find("k1").orElseThrow(), NOON.plus(Duration.ofMinutes(59)));
            assertThat(keys.find("k1").orElseThrow().lastUsed()).contains(NOON);

            keys.used(keys.find("k1").orElseThrow(), NOON.plus(Duration.ofMinutes(61)));
            assertThat(keys.find("k1").orElseThrow().lastUsed()).contains(NOON.plus(Duration.ofMinutes(61)));
        }
    }

    private static StoredKey key(String id, String tenant, List<String> scopes) {
        return StoredKey.made(
                id, tenant, "alarm gateway", "sha256:00", scopes, NOON, "jo", NOON.plus(Duration.ofDays(30)));
    }
}
