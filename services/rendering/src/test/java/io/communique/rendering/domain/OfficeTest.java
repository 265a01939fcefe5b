package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final Map<String, String> NOTES =
            Map.of("en-GB", "An office.", "cy-GB", "Swyddfa.", "ar", "مكتب.");

    private static Office office(String name, Theme theme, Map<String, String> notes) {
        return new Office(
                "harbour",
                name,
                null,
                ZoneId.of("Europe/London"),
                List.of(),
                theme,
                new Colophon(notes, null));
    }

    /** Kept by the log: it must be the same at every start, whatever the order of a map. */
    @Test
    void theFingerprintIsTheSameAtEveryStart() {
        assertThat(office("Harbour", Theme.HOUSE, NOTES).fingerprint())
                .isEqualTo("c89de8295a6bd2c5");
    }

    @Test
    void whatLooksDifferentHasAnotherFingerprint() {
        var office = office("Harbour", Theme.HOUSE, NOTES);
        var red = new Theme(0, new Colours("#401717", "#b3261e"), Mark.HOUSE, TypeScale.HOUSE);

        assertThat(office.fingerprint())
                .isNotEqualTo(office("Port", Theme.HOUSE, NOTES).fingerprint())
                .isNotEqualTo(office("Harbour", red, NOTES).fingerprint())
                .isNotEqualTo(office("Harbour", Theme.HOUSE, Map.of()).fingerprint());
    }
}
