package io.communique.website;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser and its driver, where the machine has them. Nothing is ever fetched. */
record Programs(Path browser, Path driver) {

    static final String HOW_TO_INSTALL =
            """
            on Debian:  apt-get install chromium chromium-driver
            on macOS:   brew install --cask chromium chromedriver\
            """;

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium-driver");
    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/bin",
                    "/usr/local/bin",
                    "/opt/homebrew/bin",
                    "/snap/bin",
                    "/usr/lib/chromium",
                    "/Applications/Chromium.app/Contents/MacOS",
                    "/Applications/Google Chrome.app/Contents/MacOS");
    private static final List<String> BROWSERS_OF_MACOS = List.of("Chromium", "Google Chrome");

    static Optional<Programs> installed() {
        var browser = find(Stream.concat(BROWSERS.stream(), BROWSERS_OF_MACOS.stream()));
        var driver = find(DRIVERS.stream());
        return browser.flatMap(found -> driver.map(other -> new Programs(found, other)));
    }

    private static Optional<Path> find(Stream<String> names) {
        return names.flatMap(name -> places().map(place -> place.resolve(name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> places() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL_PLACES.stream())
                .filter(place -> !place.isEmpty())
                .map(Path::of);
    }
}
