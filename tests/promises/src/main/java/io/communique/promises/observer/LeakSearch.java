package io.communique.promises.observer;

import io.communique.promises.Leaks;
import io.communique.promises.Leaks.Leak;
import io.communique.promises.observer.Canaries.Canary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Looks for canaries in whatever it is shown. */
final class LeakSearch {

    private static final int CHUNK = 1 << 18;
    private static final int MOST_FOUND = 1000;

    private final Canaries canaries;
    private final AtomicLong places = new AtomicLong();
    private final Map<Canary, Set<String>> found = new HashMap<>();

    LeakSearch(Canaries canaries) {
        this.canaries = canaries;
    }

    void in(String place, byte[] bytes) {
        places.incrementAndGet();
        canaries.search(bytes, bytes.length, canary -> add(canary, place));
    }

    private synchronized void add(Canary canary, String place) {
        if (found.size() < MOST_FOUND) {
            found.computeIfAbsent(canary, _ -> new LinkedHashSet<>()).add(place);
        }
    }

    void files(Path folder) {
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chunk begins with the end of the one before, so that nothing falls between two. */
    private void file(Path file) {
        places.incrementAndGet();
        var place = "the log " + file.getFileName();
        var chunk = new byte[Canaries.LONGEST_BYTES + CHUNK];
        int kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(chunk, kept, CHUNK); read > 0; ) {
                int length = kept + read;
                canaries.search(chunk, length, canary -> add(canary, place));
                kept = Math.min(length, Canaries.LONGEST_BYTES);
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
                read = in.read(chunk, kept, CHUNK);
            }
        } catch (NoSuchFileException e) {
            places.decrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Leaks found() {
        return foundBut(Set.of());
    }

    /** Without those that have become public meanwhile. */
    synchronized Leaks foundBut(Set<Canary> published) {
        return new Leaks(
                canaries.size(),
                places.get(),
                found.entrySet().stream()
                        .filter(entry -> !published.contains(entry.getKey()))
                        .flatMap(entry ->
                                entry.getValue().stream()
                                        .map(place -> new Leak(entry.getKey().articleId(), place)))
                        .collect(Collectors.toList()));
    }
}
