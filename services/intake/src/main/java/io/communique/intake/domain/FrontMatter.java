package io.communique.intake.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The block of keys above a statement in a Markdown file, and what each key means to the house.
 *
 * @param entries values by dotted key, as text, each with its line
 * @param body the Markdown below the block
 * @param objections what was wrong with single values
 */
public record FrontMatter(
        Map<String, Entry> entries, String body, int bodyLine, List<Objection> objections) {

    /**
     * @param line counted from 1
     */
    public record Entry(String value, int line) {}

    private static final Map<String, Part> PLAIN =
            Map.of(
                    "area", Part.AREA,
                    "change.note", Part.CHANGE_NOTE,
                    "og.description", Part.SUMMARY,
                    "og.locale", Part.LOCALE,
                    "og.type", Part.SOCIAL_TYPE,
                    "og.title", Part.SOCIAL_TITLE,
                    "publish.date", Part.PUBLISHED_AT);
    private static final List<String> OTHERS = List.of("title", "og.image", "url", "og.url");
    private static final Map<Part, String> KEYS = keys();

    /** The keys that mean something. */
    public static boolean knows(String key) {
        return PLAIN.containsKey(key) || OTHERS.contains(key);
    }

    /** Whether the key only groups others, as {@code og:} does. */
    public static boolean groups(String key) {
        return KEYS.values().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    public Manuscript manuscript(Areas areas) {
        var sheet = new Manuscript.Sheet(this::place);
        var area = entry("area").flatMap(name -> areas.named(name.value()));
        entries.forEach((key, entry) -> plain(sheet, key, entry));
        entry("title").ifPresent(title -> headline(sheet, title, area));
        entry("og.image").ifPresent(image -> image(sheet, image));
        area.ifPresent(known -> path(sheet, known));
        sheet.write(Part.BODY, body);
        return sheet.finished().with(objections);
    }

    private static void plain(Manuscript.Sheet sheet, String key, Entry entry) {
        Part part = PLAIN.get(key);
        if (part != null) {
            sheet.write(part, entry.value());
        } else if (!OTHERS.contains(key)) {
            sheet.object(at(key, entry), "is not a key of a statement");
        }
    }

    private static void headline(Manuscript.Sheet sheet, Entry entry, Optional<Area> area) {
        Title title =
                area.map(known -> Title.read(entry.value(), known))
                        .orElseGet(() -> Title.readWithoutArea(entry.value()));
        sheet.write(Part.HEADLINE, title.headline());
        if (title.label() != null) {
            sheet.write(Part.LABEL, title.label());
        }
    }

    private static void image(Manuscript.Sheet sheet, Entry entry) {
        sheet.write(Part.IMAGE_URL, entry.value());
        var frame = ImageAddress.frame(entry.value());
        sheet.frame(frame.crop(), frame.width(), frame.height());
        if (frame.scale() != null) {
            sheet.write(Part.IMAGE_SCALE, frame.scale());
        }
    }

    private void path(Manuscript.Sheet sheet, Area area) {
        Optional<String> own = path(sheet, "url", area);
        Optional<String> shared = path(sheet, "og.url", area);
        if (own.isPresent() && shared.isPresent() && !own.equals(shared)) {
            sheet.object(
                    entry("og.url").map(entry -> at("og.url", entry)).orElseThrow(),
                    "must agree with url");
        }
    }

    private Optional<String> path(Manuscript.Sheet sheet, String key, Area area) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            String path = PageAddress.path(entry.value(), area);
            sheet.write(Part.PATH, path, at(key, entry));
            return Optional.of(path);
        } catch (IllegalArgumentException e) {
            sheet.spoil(Part.PATH, at(key, entry), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private String place(Part part) {
        if (part == Part.BODY) {
            return "line " + bodyLine + ": body";
        }
        String key = KEYS.getOrDefault(part, "");
        return entry(key).map(entry -> at(key, entry)).orElse("line 1: " + key);
    }

    private static String at(String key, Entry entry) {
        return "line " + entry.line() + ": " + key;
    }

    private static Map<Part, String> keys() {
        var keys = new EnumMap<Part, String>(Part.class);
        PLAIN.forEach((key, part) -> keys.put(part, key));
        keys.put(Part.HEADLINE, "title");
        keys.put(Part.LABEL, "title");
        keys.put(Part.PATH, "url");
        for (Part part : Part.values()) {
            if (part.name().startsWith("IMAGE_")) {
                keys.put(part, "og.image");
            }
        }
        return keys;
    }
}
