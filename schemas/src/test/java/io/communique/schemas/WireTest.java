package io.communique.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    private TestRegistry registry;
    private Wire wire;

    @BeforeEach
    void open() throws Exception {
        registry = new TestRegistry();
        wire = new Wire(registry.address());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @MethodSource("io.communique.schemas.Samples#all")
    void everySampleComesBackAsItWas(Samples.Sample sample) {
        var record = sample.record();
        var framed = wire.frame(Wire.store(record));
        assertThat(framed[0]).isZero();
        assertThat(new Wire(registry.address()).read(sample.topic(), framed)).isEqualTo(record);
    }

    @Test
    void anIdIsAskedForOnce() {
        var stored = Wire.store(Samples.of(Topics.ARTICLES).findFirst().orElseThrow().record());
        for (int i = 0; i < 3; i++) {
            wire.read(Topics.ARTICLES, wire.frame(stored));
        }
        assertThat(registry.asked).isEqualTo(1);
    }

    @Test
    void storingNeedsNoRegistryAndFramingSaysWhenItIsAway() {
        var stored = Wire.store(Samples.of(Topics.ARTICLES).findFirst().orElseThrow().record());
        var alone = new Wire(URI.create("http://127.0.0.1:1"));
        assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> alone.frame(stored));
    }

    @Test
    void brokenBytesAreUnreadableAndNothingElse() {
        var good =
                wire.frame(
                        Wire.store(Samples.of(Topics.ARTICLES).findFirst().orElseThrow().record()));
        for (int length = 0; length < good.length; length += 7) {
            unreadable(Arrays.copyOf(good, length));
        }
        unreadable(Arrays.copyOf(good, good.length + 1));
        unreadable(ByteBuffer.wrap(good.clone()).put(0, (byte) 1).array());
        unreadable(ByteBuffer.wrap(good.clone()).putInt(1, 999).array());
        var huge = good.clone();
        Arrays.fill(huge, 5, 15, (byte) 0xfe);
        unreadable(huge);
    }

    @Test
    void aRecordOfAnotherTopicIsUnreadable() {
        unreadable(
                wire.frame(
                        Wire.store(
                                Samples.of(Topics.DECISIONS).findFirst().orElseThrow().record())));
    }

    private void unreadable(byte[] bytes) {
        assertThatExceptionOfType(UnreadableRecord.class)
                .isThrownBy(() -> wire.read(Topics.ARTICLES, bytes));
    }
}
