package io.communique.intake.domain;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every statement of the house must keep to, whoever wrote it and however it came in. */
public final class HouseRules {

    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N} '’-]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern TYPE = Pattern.compile("[a-z._]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final List<Part> REQUIRED = List.of(Part.HEADLINE, Part.SUMMARY, Part.BODY);
    private static final Set<Integer> UNSEEN_ALONE =
            Set.of(
                    (int) Character.FORMAT,
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.ENCLOSING_MARK,
                    (int) Character.COMBINING_SPACING_MARK);
    private static final int MOST_PIXELS = 100_000;

    private static final List<Rule> ANYWHERE =
            List.of(
                    m ->
                            Optional.ofNullable(m.crop())
                                    .filter(crop -> !crop.isRectangle())
                                    .map(_ ->
                                            at(
                                                    m,
                                                    Part.IMAGE_CROP,
                                                    "must have 0 <= x1 < x2 and 0 <= y1 < y2")),
                    m -> pixels(m, Part.IMAGE_WIDTH, m.width()),
                    m -> pixels(m, Part.IMAGE_HEIGHT, m.height()),
                    m ->
                            form(
                                    m,
                                    Part.LABEL,
                                    LABEL,
                                    "may hold letters, digits, spaces, hyphens and apostrophes only"),
                    m -> form(m, Part.SOCIAL_TYPE, TYPE, "may hold a-z, dots and underscores only"),
                    m -> form(m, Part.IMAGE_HASH, HASH, "must be 64 digits of 0-9 and a-f"));

    private static final List<AreaRule> IN_AN_AREA =
            List.of(
                    (m, area) ->
                            m.text(Part.HEADLINE)
                                    .filter(headline ->
                                            Title.read(headline, area).hasMoreThanHeadline())
                                    .map(_ ->
                                            at(
                                                    m,
                                                    Part.HEADLINE,
                                                    "ends with the site's name or a *LABEL*, which have their own places")),
                    (m, area) ->
                            m.text(Part.LOCALE)
                                    .filter(locale -> Settling.locale(locale, area).isEmpty())
                                    .map(_ ->
                                            at(
                                                    m,
                                                    Part.LOCALE,
                                                    "must be a locale of the area: "
                                                            + String.join(", ", area.locales()))),
                    (m, area) ->
                            m.text(Part.PATH)
                                    .flatMap(path -> PathRules.flaw(path, area))
                                    .map(flaw -> at(m, Part.PATH, flaw)),
                    (m, area) ->
                            m.text(Part.PUBLISHED_AT)
                                    .flatMap(date ->
                                            failure(() -> PublishDate.read(date, area.zone())))
                                    .map(flaw -> at(m, Part.PUBLISHED_AT, flaw)),
                    (m, area) ->
                            m.text(Part.IMAGE_URL)
                                    .flatMap(address ->
                                            failure(() -> ImageAddress.absolute(address, area)))
                                    .map(flaw -> at(m, Part.IMAGE_URL, flaw)),
                    (m, area) ->
                            m.text(Part.IMAGE_URL)
                                    .flatMap(address -> ImageAddress.hash(address, area))
                                    .filter(hash ->
                                            !hash.equals(m.text(Part.IMAGE_HASH).orElse(hash)))
                                    .map(_ -> at(m, Part.IMAGE_URL, "names another picture")));

    private HouseRules() {}

    /** One rule: what it has against a manuscript. */
    @FunctionalInterface
    private interface Rule {
        Optional<Objection> check(Manuscript manuscript);
    }

    /** One rule that differs from area to area. */
    @FunctionalInterface
    private interface AreaRule {
        Optional<Objection> check(Manuscript manuscript, Area area);
    }

    /** What the house makes of a manuscript. */
    public sealed interface Finding {
        /**
         * @param path the one that the editor asks for
         */
        record Sound(Area area, Words words, Optional<String> path) implements Finding {

            Sound with(Image image) {
                return new Sound(area, words.with(image), path);
            }
        }

        record Flawed(List<Objection> objections) implements Finding {}
    }

    /** Everything that is wrong with the manuscript, or its words in the house's form. */
    public static Finding read(Manuscript manuscript, Areas areas) {
        Optional<Area> area = manuscript.text(Part.AREA).flatMap(areas::named);
        var objections = new ArrayList<>(manuscript.objections());
        objections.addAll(absences(manuscript, area, areas));
        objections.addAll(lengths(manuscript));
        Manuscript readable = readable(manuscript);
        ANYWHERE.forEach(rule -> rule.check(readable).ifPresent(objections::add));
        area.ifPresent(known ->
                IN_AN_AREA.forEach(rule -> rule.check(readable, known).ifPresent(objections::add)));
        return area.isPresent() && objections.isEmpty()
                ? new Finding.Sound(
                        area.get(),
                        Settling.words(manuscript, area.get()),
                        manuscript.text(Part.PATH))
                : new Finding.Flawed(objections.stream().distinct().toList());
    }

    /** What is wrong with an address under which a picture may be referred to. */
    public static Optional<String> imageAddressFlaw(String address, Area area) {
        return address.length() > Part.IMAGE_URL.longest()
                ? Optional.of("has more than " + Part.IMAGE_URL.longest() + " characters")
                : failure(() -> ImageAddress.absolute(address, area));
    }

    private static List<Objection> absences(Manuscript m, Optional<Area> area, Areas areas) {
        var objections = new ArrayList<Objection>();
        if (area.isEmpty() && !m.spoiled().contains(Part.AREA)) {
            objections.add(at(m, Part.AREA, "must name one of the areas: " + areas.known()));
        }
        REQUIRED.stream()
                .filter(m::lacks)
                .map(part -> at(m, part, "is required"))
                .forEach(objections::add);
        return objections;
    }

    private static List<Objection> lengths(Manuscript m) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.AREA)
                .flatMap(part -> m.text(part).flatMap(text -> length(m, part, text)).stream())
                .toList();
    }

    private static Optional<Objection> length(Manuscript m, Part part, String text) {
        int length = text.codePointCount(0, text.length());
        if (!says(text)) {
            return Optional.of(at(m, part, "must not be empty"));
        }
        return length > part.longest()
                ? Optional.of(
                        at(
                                m,
                                part,
                                "has "
                                        + length
                                        + " characters; at most "
                                        + part.longest()
                                        + " fit"))
                : Optional.empty();
    }

    /** Without the parts whose length is objection enough. */
    private static Manuscript readable(Manuscript m) {
        var words = new EnumMap<Part, String>(Part.class);
        m.words()
                .forEach((part, text) -> {
                    if (says(text) && text.codePointCount(0, text.length()) <= part.longest()) {
                        words.put(part, text);
                    }
                });
        return new Manuscript(
                words, m.crop(), m.width(), m.height(), m.places(), m.spoiled(), m.objections());
    }

    /** Whether there is anything in a text that can be seen. */
    public static boolean says(String text) {
        return text.codePoints()
                .anyMatch(c ->
                        !Character.isWhitespace(c)
                                && !Character.isSpaceChar(c)
                                && !UNSEEN_ALONE.contains(Character.getType(c)));
    }

    private static Optional<Objection> form(Manuscript m, Part part, Pattern form, String message) {
        return m.text(part)
                .filter(text -> !form.matcher(text).matches())
                .map(_ -> at(m, part, message));
    }

    private static Optional<Objection> pixels(Manuscript m, Part part, @Nullable Integer size) {
        return Optional.ofNullable(size)
                .filter(pixels -> pixels < 1 || pixels > MOST_PIXELS)
                .map(_ -> at(m, part, "must be from 1 to " + MOST_PIXELS));
    }

    private static Optional<String> failure(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Objection at(Manuscript m, Part part, String message) {
        return new Objection(m.place(part), message);
    }
}
