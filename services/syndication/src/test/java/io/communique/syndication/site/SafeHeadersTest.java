package io.communique.syndication.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Encoding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class SafeHeadersTest {

    private static final Answer ANSWER =
            Answer.made("text/plain;charset=utf-8", "words", Encoding.IDENTITY, List.of());

    @Test
    void onlyASecureSiteAsksForSecureConnections() {
        assertThat(headers(true, false).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(headers(false, false).getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void onlyADemonstrationIsKeptOutOfEveryIndex() {
        assertThat(headers(true, true).getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(headers(true, false).getHeader("X-Robots-Tag")).isNull();
    }

    private static MockHttpServletResponse headers(boolean secure, boolean demonstration) {
        var response = new MockHttpServletResponse();
        new SafeHeaders(secure, demonstration).set(response, ANSWER);
        return response;
    }
}
