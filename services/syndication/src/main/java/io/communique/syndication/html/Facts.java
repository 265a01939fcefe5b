package io.communique.syndication.html;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.domain.Wording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the artefacts of one signed statement must say, worked out from the statement alone. */
record Facts(Statement statement, Wording wording, Area area, String site, Pictures pictures) {

    static Facts of(
            Statement statement, Wording wording, Area area, String site, Renditions renditions) {
        return new Facts(statement, wording, area, site, Pictures.of(renditions));
    }

    Locale locale() {
        return Locale.forLanguageTag(wording.locale());
    }

    HouseWords words() {
        return HouseWords.in(locale());
    }

    String direction() {
        return new Language(wording.locale()).direction();
    }

    String canonical() {
        return site + statement.path();
    }

    /** The address under the office's usual host, as its front matter has it. */
    String officeAddress() {
        return area.aliases().isEmpty()
                ? canonical()
                : "https://" + area.aliases().getFirst() + statement.path();
    }

    String pageTitle() {
        return wording.headline() + " | " + area.title();
    }

    /** Of the card that link previews show. */
    String cardAddress() {
        return address(pictures.card());
    }

    /** A picture's, with the hash of its bytes. */
    String address(Rendition picture) {
        return canonical() + picture.fileName();
    }

    String cardWords() {
        return area.title()
                + ". "
                + (wording.label() == null ? "" : wording.label() + ": ")
                + wording.headline();
    }

    String openGraphLocale() {
        return wording.locale().replace('-', '_');
    }

    /** Whether the page may say that it was updated. */
    boolean isUpdate() {
        return statement.version() > 1 && statement.releasedAt().isAfter(statement.shownDate());
    }

    /** As the page lists them: newest first. */
    List<Statement.Change> changes() {
        return statement.changes().reversed();
    }

    /** When readers were last told of something new. */
    Instant told() {
        return statement.changes().stream()
                .map(Statement.Change::releasedAt)
                .reduce((_, later) -> later)
                .orElse(statement.firstReleasedAt());
    }

    /** The hosts, in lower case, whose addresses are this site's or the office's own. */
    Set<String> ownHosts() {
        return Stream.concat(
                        Stream.of(site.substring(site.indexOf("://") + "://".length())),
                        area.aliases().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every text that may stand on the page outside the body. */
    Set<String> texts() {
        var texts = new HashSet<String>();
        words().all().forEach(word -> texts.add(Sheet.normal(word)));
        texts.add(Sheet.normal(wording.headline()));
        texts.add(Sheet.normal(wording.summary()));
        if (wording.label() != null) {
            texts.add(Sheet.normal(wording.label()));
        }
        wording.photograph().map(Wording.Image::alt).map(Sheet::normal).ifPresent(texts::add);
        wording.photograph().map(Wording.Image::credit).map(Sheet::normal).ifPresent(texts::add);
        texts.add(Sheet.normal(area.title()));
        texts.add(Sheet.normal(area.name()));
        texts.add(Sheet.normal(statement.issuer()));
        SharedPlaces.of(this).values().forEach(name -> texts.add(Sheet.normal(name)));
        var note = area.appearance().notes().get(wording.locale());
        if (note != null) {
            texts.add(Sheet.normal(note));
        }
        contact(contact -> texts.add(Sheet.normal(contact.name())));
        waysToReach().values().forEach(text -> texts.add(Sheet.normal(text)));
        changes().forEach(change -> texts.add(Sheet.normal(change.note()).strip()));
        return texts;
    }

    /** Every address that the page may lead to from outside the body. */
    Set<String> addresses() {
        var addresses = new HashSet<String>();
        for (String path :
                new String[] {
                    "/",
                    "/feed.atom",
                    area.path(),
                    area.path() + "feed.atom",
                    statement.path(),
                    statement.path() + "index.md",
                    statement.path() + "statement.json",
                    statement.path() + "statement.jws",
                    "/verify/?path=" + statement.path() + "&lang=" + wording.locale()
                }) {
            addresses.add(path);
            addresses.add(site + path);
        }
        pictures.cards().map(this::address).forEach(addresses::add);
        addresses.addAll(SharedPlaces.of(this).keySet());
        addresses.addAll(waysToReach().keySet());
        addresses.add(words().get("accessibility-page"));
        return addresses;
    }

    /** By the address behind it, how the office is reached as it is written. */
    Map<String, String> waysToReach() {
        var contact = area.appearance().contact();
        return contact == null ? Map.of() : contact.ways();
    }

    private void contact(Consumer<Appearance.Contact> use) {
        Optional.ofNullable(area.appearance().contact()).ifPresent(use);
    }
}
