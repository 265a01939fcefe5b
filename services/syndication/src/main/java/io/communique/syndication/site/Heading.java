package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Period;
import io.communique.syndication.domain.Selection;
import java.util.Optional;

/**
 * What one list of statements is of.
 *
 * @param place of its first page
 */
record Heading(String title, Voice voice, Place place, Selection selection) {

    static Heading everything(Voice voice) {
        return new Heading(voice.say("all-news"), voice, Place.at("/"), Selection.everything());
    }

    static Heading of(Area area, Voice voice) {
        return new Heading(
                voice.say("news-from", area.title()),
                voice,
                Place.at(area.path()),
                Selection.of(area));
    }

    static Heading of(Area area, Voice voice, Period period) {
        return new Heading(
                voice.say(
                        "in-period",
                        voice.say("news-from", area.title()),
                        Archives.words(period, voice.words())),
                voice,
                Place.at(Archives.path(area) + period.path()),
                Selection.of(area).released(period.from(area.zone()), period.until(area.zone())));
    }

    static Heading of(Area area, Voice voice, SitePages.Label label) {
        return new Heading(
                voice.say("with-label", label.label(), voice.say("news-from", area.title())),
                voice,
                Place.at(path(area, label.slug())),
                Selection.of(area).labelled(label.slug()));
    }

    static Heading of(Voice voice, String words) {
        return new Heading(
                voice.say("search-for", words),
                voice,
                new Place(SearchForm.PATH, Optional.of(words), 1),
                Selection.everything().saying(words));
    }

    static String path(Area area, String label) {
        return area.path() + "label/" + label + "/";
    }

    /** Whether the list stands also while nothing is in it. */
    boolean maySayNothing() {
        return selection.from().isEmpty();
    }

    /** Whether the page's first statement is what the house has to say now: on front pages. */
    boolean leads(int page) {
        return page == 1
                && (place.path().equals("/") || voice.area() != null && isFrontOf(voice.area()));
    }

    boolean isFrontOf(Area area) {
        return place.path().equals(area.path());
    }
}
