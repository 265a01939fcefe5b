package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks see what they are there to see: on a page where everything is wrong. */
@NeedsBrowser("whether the checks in a browser would notice anything")
class WatchfulTest {

    private static final String WRONG =
            """
            <!doctype html><html lang="en"><head><title>Wrong</title>
            <style>p{color:#999;width:2000px} a:focus{outline:none} b{transition:all 1s}</style>
            <script>window.__ran = 1</script></head>
            <body><h1>Wrong</h1><p>Grey and <b>wide</b></p><a href="javascript:0">a link</a>
            <img src="https://outside.example/x.png" alt="x" onerror="0"><img src="/missing.png">
            </body></html>
            """;

    private final Browser browser = Browser.shared();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean isPage = exchange.getRequestURI().getPath().equals("/");
                    var bytes = WRONG.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.getResponseHeaders()
                            .add(
                                    "Content-Security-Policy",
                                    "script-src-attr 'none'; img-src 'self' https:");
                    exchange.sendResponseHeaders(isPage ? 200 : 404, isPage ? bytes.length : -1);
                    if (isPage) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everythingThatIsWrongIsSeen() {
        var origin = "http://127.0.0.1:" + server.getAddress().getPort();
        var visit = browser.open(origin + "/");
        assertThat(visit.outsideOf(origin)).containsExactly("https://outside.example/x.png");
        assertThat(visit.bytes()).isGreaterThan(WRONG.length());
        assertThat(visit.complaints())
                .anyMatch(complaint -> complaint.startsWith("policy script-src-attr"))
                .anyMatch(complaint -> complaint.contains("/missing.png"));
        assertThat(browser.findings("foreign.js"))
                .contains("a script ran: 1", "an attribute onerror on img")
                .contains("href on a leads to javascript:");
        browser.look(View.NARROW);
        assertThat(browser.findings("layout.js")).anyMatch(found -> found.contains("px wide"));
        assertThat(Axe.violations(browser))
                .anyMatch(violation -> violation.startsWith("color-contrast"))
                .anyMatch(violation -> violation.startsWith("image-alt"));
        assertThat(browser.findings("motion.js")).isEqualTo(List.of("it would move: B"));
        browser.pressTab();
        assertThat(browser.findings("focus.js")).anyMatch(found -> found.contains("no focus ring"));
    }
}
