package io.communique.syndication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final EntityTag PLAIN = new EntityTag("abc", Encoding.IDENTITY);
    private static final EntityTag PACKED = new EntityTag("abc", Encoding.GZIP);

    @Test
    void eachEncodingHasItsOwn() {
        assertThat(PLAIN.value()).isEqualTo("\"abc\"");
        assertThat(PACKED.value()).isEqualTo("\"abc-gzip\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "*",
                " * ",
                "W/\"abc\"",
                "\"x\", \"abc\"",
                "\"a,b\",\"abc\" , \"y\""
            })
    void isFoundInALis(String header) {
        assertThat(PLAIN.isNamedBy(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "\"ab\"", "\"abcd\"", "\"abc-gzip\"", "\"abc", "\"x\" abc\""})
    void isNotFoundElsewhere(String header) {
        assertThat(PLAIN.isNamedBy(header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|GZIP",
                "br, gzip;q=0.5|GZIP",
                "*|GZIP",
                "x-gzip|GZIP",
                "br|IDENTITY",
                "gzip;q=0|IDENTITY",
                "gzip; q=0.000, *|IDENTITY",
                "*;q=0|IDENTITY",
                "identity|IDENTITY",
                "GZIP|GZIP"
            })
    void encodingIsNegotiated(String header, Encoding expected) {
        assertThat(Encoding.accepted(header)).isEqualTo(expected);
    }

    @Test
    void withoutAWordTheTextIsSentAsItIs() {
        assertThat(Encoding.accepted(null)).isEqualTo(Encoding.IDENTITY);
        assertThat(PACKED.isNamedBy(null)).isFalse();
    }
}
