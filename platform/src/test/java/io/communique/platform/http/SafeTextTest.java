package io.communique.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۵\u200cساله",
                "PDF\u200cها",
                "«کتاب»\u200cها",
                "ه\u200d.ش",
                "ఫేస్\u200cబుక్\u200c.",
                "ఫేస్\u200cబుక్\u200c",
                "അവന്\u200d",
                "کتاب\u200c\nها",
                "👩🏽\u200d🚒 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
                "葛\udb40\udd00城",
                "\u200fمرحبا\u200e",
                "\u06dd۱"
            })
    void whatScriptsAndEmojiNeedMayStand(String text) {
        assertThat(SafeText.unsafeIn(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bb",
                "a\u200db",
                "\u200cکتاب",
                "کتاب\u200c\u200cها",
                "🔥\u200d7",
                "🔥\u200d#",
                "a\u202eb",
                "a\ud834\udd73b",
                "a\ud82f\udca0b",
                "a\u17b4b",
                "a\u2800b",
                "x\udb40\udd53",
                "x\ufe0f\ufe0f",
                " \ufe0f",
                "a\udb40\udc41b",
                "a\ue000b",
                "a\u0000b",
                "a\ufeffb"
            })
    void whatHidesOrDisguisesMayNot(String text) {
        assertThat(SafeText.unsafeIn(text)).isNotEmpty();
    }
}
