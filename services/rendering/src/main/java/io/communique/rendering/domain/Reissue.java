package io.communique.rendering.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Making everything public anew, because a renderer or a theme has changed.
 *
 * @param to the renderer version that each area's artefacts are to have
 * @param complete whether all of them have it, or had it when this was noted
 */
public record Reissue(Map<String, Integer> to, boolean complete) {

    private static final String COMPLETE = "complete";

    public static final Reissue NONE = new Reissue(Map.of(), true);

    public Reissue {
        to = Map.copyOf(to);
    }

    public static Reissue of(Offices offices) {
        return new Reissue(
                offices.byArea().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        office -> office.getValue().rendererVersion())),
                false);
    }

    public Reissue completed() {
        return new Reissue(to, true);
    }

    /** Whether an area's artefacts must be made anew, this being what was done before. */
    public boolean isDue(Reissue before, String area) {
        return !before.complete
                || !before.to.getOrDefault(area, 0).equals(to.getOrDefault(area, 0));
    }

    /** As it is noted beside an offset; {@link #noted} reads it back. */
    public String note() {
        var areas =
                new TreeMap<>(to)
                        .entrySet().stream()
                                .map(area -> area.getKey() + "=" + area.getValue())
                                .collect(Collectors.joining(","));
        return complete ? areas + ";" + COMPLETE : areas;
    }

    public static Reissue noted(String note) {
        var parts = note.split(";", 2);
        var to = new TreeMap<String, Integer>();
        for (var area : parts[0].split(",")) {
            var at = area.indexOf('=');
            if (at > 0) {
                to.put(area.substring(0, at), Integer.valueOf(area.substring(at + 1)));
            }
        }
        return new Reissue(to, parts.length > 1 && parts[1].equals(COMPLETE));
    }
}
