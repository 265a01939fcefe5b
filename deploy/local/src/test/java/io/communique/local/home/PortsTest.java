package io.communique.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void an_offset_moves_every_port() {
        assertThat(Ports.parse("2000").http(Port.SITE)).isEqualTo("http://127.0.0.1:10080");
        assertThat(Ports.parse("2000").address(Port.BROKER)).isEqualTo("127.0.0.1:11092");
        assertThat(Ports.parse(null).of(Port.DATABASE)).isEqualTo(5433);
        assertThat(Ports.parse(" ").of(Port.CONTROLLER)).isEqualTo(9093);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "-1000", "57000", "1e3", "many"})
    void an_offset_that_is_no_small_multiple_of_a_thousand_is_refused(String text) {
        assertThatThrownBy(() -> Ports.parse(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("COMMUNIQUE_PORT_OFFSET")
                .hasMessageContaining(text.strip());
    }

    @Test
    void a_taken_port_is_named_with_its_purpose() throws IOException {
        var ports = new Ports(55_000);
        try (var taken = new ServerSocket()) {
            taken.bind(
                    new InetSocketAddress(
                            InetAddress.ofLiteral("127.0.0.1"), ports.of(Port.REGISTRY)));
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("port 63091, for the schema registry, is taken");
        }
    }
}
