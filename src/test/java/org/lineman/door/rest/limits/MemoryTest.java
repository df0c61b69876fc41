package org.lineman.door.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.lineman.door.rest.wire.Budget;
import org.lineman.door.rest.wire.Declined;

class MemoryTest {
    private final Memory memory = new Memory(100, 150);

    @Test
    void aRequestThatHoldsTooMuchIsTooLarge() {
        try (Budget one = memory.share()) {
            one.hold(100);

            assertThat(one.mayHold(1)).isFalse();
            assertThat(catchThrowableOfType(Declined.class, () -> one.hold(1)).status())
                    .isEqualTo(413);
        }
        assertThat(memory.held()).isZero();
    }

    @Test
    void aRequestForWhichOthersLeaveNoRoomMayComeAgain() {
        try (Budget other = memory.share()) {
            Declined declined;
            try (Budget one = memory.share()) {
                one.hold(100);
                other.hold(50);

                assertThat(other.mayHold(1)).isFalse();
                declined = catchThrowableOfType(Declined.class, () -> other.hold(1));
            }
            assertThat(declined.status()).isEqualTo(503);
            assertThat(declined.retryAfter()).isPresent();
            other.hold(50);
            assertThat(memory.held()).isEqualTo(100);
        }
        assertThat(memory.held()).isZero();
    }
}
