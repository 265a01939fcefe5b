package io.communique.syndication.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Encoding;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

class SafeHeadersTest {

    private static final Answer ANSWER =
            Answer.made("text/plain;charset=utf-8", "words", Encoding.IDENTITY, List.of());

    @Test
    void onlyASecureSiteAsksForSecureConnections() {
        assertThat(headers(true, false).get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(headers(false, false).get("Strict-Transport-Security")).isNull();
    }

    @Test
    void onlyADemonstrationIsKeptOutOfEveryIndex() {
        assertThat(headers(true, true).get("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(headers(true, false).get("X-Robots-Tag")).isNull();
    }

    private static HttpFields headers(boolean secure, boolean demonstration) {
        var headers = HttpFields.build();
        new SafeHeaders(secure, demonstration).add(headers, ANSWER);
        return headers;
    }
}
