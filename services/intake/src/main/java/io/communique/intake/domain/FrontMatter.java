package io.communique.intake.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            Map.ofEntries(
                    Map.entry("area", Part.AREA),
                    Map.entry("change.note", Part.CHANGE_NOTE),
                    Map.entry("image.alt", Part.IMAGE_ALT),
                    Map.entry("image.credit", Part.IMAGE_CREDIT),
                    Map.entry("image.hash", Part.IMAGE_HASH),
                    Map.entry("og.description", Part.SUMMARY),
                    Map.entry("og.locale", Part.LOCALE),
                    Map.entry("og.type", Part.SOCIAL_TYPE),
                    Map.entry("og.title", Part.SOCIAL_TITLE),
                    Map.entry("publish.date", Part.PUBLISHED_AT),
                    Map.entry("social.description", Part.SOCIAL_DESCRIPTION));
    private static final List<String> OTHERS =
            List.of(
                    "title",
                    "og.image",
                    "image.crop",
                    "image.width",
                    "image.height",
                    "url",
                    "og.url");
    private static final Set<String> OF_AN_IMAGE =
            Set.of("image.alt", "image.credit", "image.crop", "image.width", "image.height");

    /** What an image's address may say instead. */
    private static final Map<Part, String> OWN =
            Map.of(
                    Part.IMAGE_CROP, "image.crop",
                    Part.IMAGE_WIDTH, "image.width",
                    Part.IMAGE_HEIGHT, "image.height");

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
        image(sheet);
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

    /**
     * Of a mere reference its address may say how the source cuts and scales it. Of a picture that
     * is named by its hash it says only the scale: its crop is in the pixels of what was uploaded.
     */
    private void image(Manuscript.Sheet sheet) {
        var address = entry("og.image").map(Entry::value);
        var frame = ImageAddress.frame(address.orElse(""));
        address.ifPresent(given -> sheet.write(Part.IMAGE_URL, given));
        if (frame.scale() != null) {
            sheet.write(Part.IMAGE_SCALE, frame.scale());
        }
        var width = pixels(sheet, "image.width");
        var height = pixels(sheet, "image.height");
        if (entry("image.hash").isPresent()) {
            sheet.frame(crop(sheet).orElse(null), width.orElse(null), height.orElse(null));
        } else {
            sheet.frame(
                    crop(sheet).orElse(frame.crop()),
                    width.orElse(frame.width()),
                    height.orElse(frame.height()));
            if (address.isEmpty() && entries.keySet().stream().anyMatch(OF_AN_IMAGE::contains)) {
                sheet.object(place(Part.IMAGE_URL), "is required, or image.hash");
            }
        }
    }

    private Optional<Crop> crop(Manuscript.Sheet sheet) {
        var given = entry("image.crop");
        var crop = given.map(Entry::value).map(ImageAddress::crop);
        if (given.isPresent() && crop.isEmpty()) {
            sheet.object(
                    at("image.crop", given.get()), "must be four corners, such as (5,0,195,100)");
        }
        return crop;
    }

    private Optional<Integer> pixels(Manuscript.Sheet sheet, String key) {
        var given = entry(key);
        var pixels = given.map(Entry::value).map(ImageAddress::pixels);
        if (given.isPresent() && pixels.isEmpty()) {
            sheet.object(at(key, given.get()), "must be a whole number of pixels");
        }
        return pixels;
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
        String own = OWN.getOrDefault(part, "");
        String key = entries.containsKey(own) ? own : KEYS.getOrDefault(part, "");
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
                keys.putIfAbsent(part, "og.image");
            }
        }
        return keys;
    }
}
