package io.communique.syndication.html;

import io.communique.syndication.domain.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads index.md: its front matter value by value, its body byte by byte. */
final class MarkdownProof {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = "```yaml\n";
    private static final String CLOSE = "\n```\n\n";
    private static final Pattern SECTION = Pattern.compile("([a-z]+):");
    private static final Pattern VALUE = Pattern.compile("( {2})?([a-z]+): (\".*\")");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Facts facts;
    private final Findings findings;

    MarkdownProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void read(String document) {
        int close = document.indexOf(CLOSE);
        if (!document.startsWith(OPEN) || close < 0) {
            findings.expect(false, "index.md: the front matter's fence");
            return;
        }
        findings.expectEqual(
                facts.wording().body(),
                document.substring(close + CLOSE.length()),
                "index.md: the body");
        var found = values(document.substring(OPEN.length(), close));
        var meant = meant();
        if (facts.wording().image() != null) {
            meant.putAll(besideTheAddress(facts.wording().image()));
        }
        findings.expectEqual(meant.keySet(), found.keySet(), "index.md: the keys");
        meant.forEach(
                (key, value) -> findings.expect(means(found.get(key), value), "index.md: " + key));
    }

    /** A value that a reader would decode may be written with each ampersand escaped twice. */
    private static boolean means(@Nullable String found, String signed) {
        return signed.equals(found) || signed.replace("&", "&amp;amp;").equals(found);
    }

    private Map<String, String> values(String frontMatter) {
        var values = new TreeMap<String, String>();
        String section = "";
        for (String line : frontMatter.split("\n", -1)) {
            var head = SECTION.matcher(line);
            var value = VALUE.matcher(line);
            if (head.matches()) {
                section = head.group(1) + ".";
            } else if (value.matches()) {
                String key = (value.group(1) == null ? "" : section) + value.group(2);
                findings.expect(
                        values.put(key, unquoted(value.group(3))) == null, "index.md: a key twice");
            } else {
                findings.expect(false, "index.md: a line of the front matter");
            }
        }
        return values;
    }

    private String unquoted(String quoted) {
        try {
            return JSON.readValue(quoted, String.class);
        } catch (JacksonException e) {
            return "";
        }
    }

    private Map<String, String> meant() {
        var wording = facts.wording();
        var area = facts.area();
        var meant = new TreeMap<String, String>();
        meant.put("area", area.name());
        if (wording.changeNote() != null) {
            meant.put("change.note", wording.changeNote());
        }
        meant.put("og.description", wording.summary());
        if (wording.image() != null) {
            meant.put("og.image", wording.image().url());
        }
        meant.put("og.locale", facts.openGraphLocale());
        meant.put("og.title", wording.socialTitle());
        if (!wording.social().type().equals("article")) {
            meant.put("og.type", wording.social().type());
        }
        meant.put("og.url", facts.officeAddress());
        if (wording.publishedAt() != null) {
            meant.put("publish.date", date(wording.publishedAt(), area.zone()));
        }
        meant.put(
                "title",
                wording.headline()
                        + (wording.label() == null ? "" : " *" + wording.label() + "*")
                        + (area.siteName() == null ? "" : " | " + area.siteName()));
        meant.put("url", facts.officeAddress());
        if (wording.social().description() != null) {
            meant.put("social.description", wording.social().description());
        }
        return meant;
    }

    /** A reference that is cut by its own address need not say so again. */
    private static Map<String, String> besideTheAddress(Wording.Image image) {
        var meant = new TreeMap<String, String>();
        if (image.alt() != null) {
            meant.put("image.alt", image.alt());
        }
        if (image.credit() != null) {
            meant.put("image.credit", image.credit());
        }
        if (image.hash() != null) {
            meant.put("image.hash", image.hash());
            if (image.width() != null) {
                meant.put("image.width", String.valueOf(image.width()));
            }
            if (image.height() != null) {
                meant.put("image.height", String.valueOf(image.height()));
            }
        }
        var crop = image.crop();
        if (crop != null) {
            String corners =
                    "(" + crop.x1() + "," + crop.y1() + "," + crop.x2() + "," + crop.y2() + ")";
            if (image.hash() != null || !corners.equals(firstCrop(image.url()))) {
                meant.put("image.crop", corners);
            }
        }
        return meant;
    }

    private static @Nullable String firstCrop(String address) {
        int end = address.indexOf('#') < 0 ? address.length() : address.indexOf('#');
        int query = address.substring(0, end).indexOf('?');
        if (query < 0) {
            return null;
        }
        for (String parameter : address.substring(query + 1, end).split("&", -1)) {
            if (parameter.startsWith("crop=")) {
                return parameter.substring("crop=".length());
            }
        }
        return null;
    }

    private static String date(Instant moment, ZoneId zone) {
        String minute = MINUTE.format(moment.atZone(zone));
        return LocalDateTime.parse(minute, MINUTE).atZone(zone).toInstant().equals(moment)
                ? minute
                : moment.toString();
    }
}
