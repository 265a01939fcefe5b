package io.communique.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrowAwayPicturesTest {

    @Test
    void lessThanADayIsNoTimeToWriteIn() {
        assertThatThrownBy(() -> new ThrowAwayPictures(mock(), Duration.ofHours(23)))
                .hasMessage("communique.images.unused-kept must be a day at least, was PT23H");
    }
}
