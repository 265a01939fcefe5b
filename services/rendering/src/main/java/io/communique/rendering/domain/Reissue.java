package io.communique.rendering.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Making everything public anew, because a renderer or a theme has changed.
 *
 * @param to the form that each area's artefacts are to have
 */
public record Reissue(Map<String, Form> to) {

    private static final String DONE = "done";

    /** Older notes say at their end that all areas are done. */
    private static final String ALL_DONE = ";complete";

    public static final Reissue NONE = new Reissue(Map.of());

    /**
     * What an area's artefacts are made with.
     *
     * @param looks the fingerprint of the office, empty where none was noted
     * @param complete whether all of them are, or were when this was noted
     */
    public record Form(int rendererVersion, String looks, boolean complete) {

        private static final Form NONE = new Form(0, "", true);

        private boolean isOtherThan(Form before) {
            return rendererVersion == before.rendererVersion
                    && !before.looks.isEmpty()
                    && !looks.equals(before.looks);
        }

        private Form completed() {
            return new Form(rendererVersion, looks, true);
        }

        private String note() {
            return rendererVersion + ":" + looks + (complete ? ":" + DONE : "");
        }

        private static Form noted(String note) {
            var parts = List.of(note.split(":"));
            return new Form(
                    Integer.parseInt(parts.getFirst()),
                    parts.size() > 1 ? parts.get(1) : "",
                    parts.getLast().equals(DONE));
        }
    }

    public Reissue {
        to = Map.copyOf(to);
    }

    public static Reissue of(Offices offices) {
        return new Reissue(
                offices.byArea().values().stream()
                        .collect(
                                Collectors.toMap(
                                        Office::area,
                                        office ->
                                                new Form(
                                                        office.rendererVersion(),
                                                        office.fingerprint(),
                                                        false))));
    }

    public Reissue completed() {
        return new Reissue(
                to.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, area -> area.getValue().completed())));
    }

    /**
     * Whether an area's artefacts must be made anew, this being what was done before. What somebody
     * has made with a newer form is left alone.
     */
    public boolean isDue(Reissue before, String area) {
        var now = at(to, area);
        var then = at(before.to, area);
        return then.rendererVersion < now.rendererVersion
                || then.rendererVersion == now.rendererVersion && !then.complete;
    }

    /** Whether anything must. */
    public boolean isDue(Reissue before) {
        return to.keySet().stream().anyMatch(area -> isDue(before, area));
    }

    /** Whether all that is due was begun before and cut off. */
    public boolean continues(Reissue before) {
        return to.keySet().stream()
                .filter(area -> isDue(before, area))
                .allMatch(area ->
                        at(to, area).rendererVersion == at(before.to, area).rendererVersion);
    }

    /**
     * With what somebody has done before in a form as new or newer, so that two who have each a
     * newer form of another area do not take each other's work back. What somebody has begun in a
     * newer form they begin again; if they never come back, the rest of it stays as it is.
     */
    public Reissue after(Reissue before) {
        var all = new TreeMap<String, Form>();
        before.to.forEach((area, then) -> {
            if (then.complete) {
                all.put(area, then);
            }
        });
        to.forEach((area, now) -> {
            if (isDue(before, area)) {
                all.put(area, now);
            } else {
                all.putIfAbsent(area, now.completed());
            }
        });
        return new Reissue(all);
    }

    /** The areas that look different than before, though nobody has said so by a new edition. */
    public List<String> unannounced(Reissue before) {
        return to.entrySet().stream()
                .filter(area -> area.getValue().isOtherThan(at(before.to, area.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** As it is noted beside an offset; {@link #noted} reads it back. */
    public String note() {
        return new TreeMap<>(to)
                .entrySet().stream()
                        .map(area -> area.getKey() + "=" + area.getValue().note())
                        .collect(Collectors.joining(","));
    }

    public static Reissue noted(String note) {
        if (note.endsWith(ALL_DONE)) {
            return noted(note.substring(0, note.length() - ALL_DONE.length())).completed();
        }
        var to = new TreeMap<String, Form>();
        for (var area : note.split(",")) {
            var at = area.indexOf('=');
            if (at > 0) {
                to.put(area.substring(0, at), Form.noted(area.substring(at + 1)));
            }
        }
        return new Reissue(to);
    }

    private static Form at(Map<String, Form> forms, String area) {
        return forms.getOrDefault(area, Form.NONE);
    }
}
