package io.communique.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One real browser for all checks of a run, without a window; it reaches this machine alone. */
final class Browser {

    /** Told apart from a page's own scripts: a policy does not forbid what the driver brings. */
    private static final String WATCH =
            """
            window.__violations = [];
            document.addEventListener('securitypolicyviolation', violation =>
                window.__violations.push('policy ' + violation.effectiveDirective + ' against '
                    + violation.blockedURI + ' ' + violation.sample));
            """;

    private static final class Started {
        static final Browser BROWSER = new Browser();
    }

    /** It warns of browsers newer than itself; kept here, because a log forgets its level. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser() {
        DRIVER_LOG.setLevel(Level.SEVERE);
        var programs =
                Programs.installed()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "no Chromium with its driver is installed\n"
                                                + Programs.HOW_TO_INSTALL));
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(programs.driver().toFile())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build();
        driver = new ChromeDriver(service, options(programs));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    private static ChromeOptions options(Programs programs) {
        var options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    static Browser shared() {
        return Started.BROWSER;
    }

    /** Opens an address as in a browser that has been nowhere before. */
    Visit open(String address) {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        events();
        complaints();
        driver.get(address);
        return Visit.of(events().stream(), complaints());
    }

    private List<String> events() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private List<String> complaints() {
        var complaints = new ArrayList<String>();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .forEach(complaints::add);
        if (ask("return window.__violations") instanceof List<?> violations) {
            violations.forEach(violation -> complaints.add(String.valueOf(violation)));
        }
        return complaints;
    }

    /** Looks at the page that is open in another way. */
    void look(View view) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        view.width,
                        "height",
                        800,
                        "deviceScaleFactor",
                        view.scale,
                        "mobile",
                        false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        view.medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", view.colours),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Runs a script of ours in the page that is open. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The same for one that takes its time and calls back. */
    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** A script that lies beside the checks, and answers with what it has found. */
    List<String> findings(String script, Object... arguments) {
        return ((List<?>) ask(resource(script), arguments)).stream().map(String::valueOf).toList();
    }

    void pressTab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
    }

    static String resource(String name) {
        try (var in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
