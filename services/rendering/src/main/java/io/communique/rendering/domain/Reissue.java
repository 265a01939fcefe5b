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
 * @param complete whether all of them have it, or had it when this was noted
 */
public record Reissue(Map<String, Form> to, boolean complete) {

    private static final String COMPLETE = "complete";

    public static final Reissue NONE = new Reissue(Map.of(), true);

    /**
     * What an area's artefacts are made with.
     *
     * @param looks the fingerprint of the office, empty where none was noted
     */
    public record Form(int rendererVersion, String looks) {

        private static final Form NONE = new Form(0, "");

        private boolean isOtherThan(Form before) {
            return rendererVersion == before.rendererVersion
                    && !before.looks.isEmpty()
                    && !looks.equals(before.looks);
        }

        private String note() {
            return looks.isEmpty() ? "" + rendererVersion : rendererVersion + ":" + looks;
        }

        private static Form noted(String note) {
            var parts = note.split(":", 2);
            return new Form(Integer.parseInt(parts[0]), parts.length > 1 ? parts[1] : "");
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
                                                        office.fingerprint()))),
                false);
    }

    public Reissue completed() {
        return new Reissue(to, true);
    }

    /**
     * Whether an area's artefacts must be made anew, this being what was done before. What somebody
     * has made with a newer form is left alone.
     */
    public boolean isDue(Reissue before, String area) {
        int now = at(to, area).rendererVersion();
        int then = at(before.to, area).rendererVersion();
        return then < now || then == now && !before.complete;
    }

    /** Whether anything must. */
    public boolean isDue(Reissue before) {
        return to.keySet().stream().anyMatch(area -> isDue(before, area));
    }

    /** Whether this is what was begun before and cut off. */
    public boolean continues(Reissue before) {
        return !before.complete && versions(to).equals(versions(before.to));
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
        var areas =
                new TreeMap<>(to)
                        .entrySet().stream()
                                .map(area -> area.getKey() + "=" + area.getValue().note())
                                .collect(Collectors.joining(","));
        return complete ? areas + ";" + COMPLETE : areas;
    }

    public static Reissue noted(String note) {
        var parts = note.split(";", 2);
        var to = new TreeMap<String, Form>();
        for (var area : parts[0].split(",")) {
            var at = area.indexOf('=');
            if (at > 0) {
                to.put(area.substring(0, at), Form.noted(area.substring(at + 1)));
            }
        }
        return new Reissue(to, parts.length > 1 && parts[1].equals(COMPLETE));
    }

    private static Form at(Map<String, Form> forms, String area) {
        return forms.getOrDefault(area, Form.NONE);
    }

    private static Map<String, Integer> versions(Map<String, Form> forms) {
        return forms.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, form -> form.getValue().rendererVersion()));
    }
}
