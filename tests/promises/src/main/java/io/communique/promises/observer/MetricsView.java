package io.communique.promises.observer;

import java.net.URI;
import java.util.List;

/** The metrics pages of the services, which anyone may see who operates the house. */
final class MetricsView {

    private final List<URI> pages;
    private final LeakSearch search;

    MetricsView(List<URI> pages, LeakSearch search) {
        this.pages = pages;
        this.search = search;
    }

    void read() throws InterruptedException {
        for (var page : pages) {
            search.in(page.toString(), Web.get(page).body());
        }
    }
}
