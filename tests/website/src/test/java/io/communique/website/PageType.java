package io.communique.website;

import java.util.function.Function;

/** Every type of page that the site has. A new one is a line here, and is checked like the rest. */
enum PageType implements Page {
    FRONT("/"),
    OLDER("/?page=2"),
    AREA("/news/example/"),
    EMPTY_AREA("/news/elsewhere/"),
    ARCHIVE("/news/example/archive/"),
    YEAR("/news/example/archive/{yyyy}/"),
    MONTH("/news/example/archive/{yyyy}/{MM}/"),
    LABEL("/news/example/label/appeal/"),
    SEARCH("/search/"),
    FOUND("/search/?q=river"),
    NOTHING_FOUND("/search/?q=nobodywrotethis"),
    AREA_IN_ARABIC("/news/example/?lang=ar"),
    CHANGES("/changes/"),
    AREA_CHANGES("/news/example/changes/"),
    ACCESSIBILITY("/accessibility/"),
    ACCESSIBILITY_IN_ARABIC("/accessibility/?lang=ar"),
    VERIFY("/verify/"),
    VERIFY_IN_ARABIC("/verify/?lang=ar"),
    VERIFY_IN_SPANISH("/verify/?lang=es"),
    STATEMENT(Sample.EVERY_ELEMENT),
    WELSH(Sample.WELSH),
    ARABIC(Sample.ARABIC),
    SPANISH(Sample.SPANISH),
    LONGEST(Sample.LONGEST),
    PHOTOGRAPH(Sample.PHOTOGRAPH),
    PHOTOGRAPH_IN_ARABIC(Sample.PHOTOGRAPH_ARABIC),
    CORRECTED(Sample.CORRECTED),
    WITHDRAWN(410, site -> site.path(Sample.WITHDRAWN)),
    NOT_FOUND(404, _ -> "/nothing-is-here/");

    private final int status;
    private final Function<PublicSite, String> path;

    PageType(String path) {
        this(200, _ -> Today.in(path));
    }

    PageType(Sample sample) {
        this(200, site -> site.path(sample));
    }

    PageType(int status, Function<PublicSite, String> path) {
        this.status = status;
        this.path = path;
    }

    int status() {
        return status;
    }

    /** Its path and query on the site that is checked. */
    String path() {
        return path.apply(PublicSite.shared());
    }

    @Override
    public String address() {
        return PublicSite.shared().origin() + path();
    }

    @Override
    public byte[] bytes() {
        return PublicSite.shared().newsroom().site(path()).expect(status).response().body();
    }
}
