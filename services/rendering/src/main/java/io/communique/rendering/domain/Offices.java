package io.communique.rendering.domain;

import java.util.Map;

/** The press offices that this site serves, by the slug of their area. */
public record Offices(Map<String, Office> byArea) {

    public Offices {
        byArea = Map.copyOf(byArea);
    }

    public Office of(String area) {
        var office = byArea.get(area);
        if (office == null) {
            throw new UnknownOffice(area);
        }
        return office;
    }

    /** The office at whose addresses something lives; what is withdrawn says no more than that. */
    public Office at(String path) {
        var segments = path.split("/", 4);
        return of(segments.length > 2 ? segments[2] : "");
    }

    /** A statement of an area that this deployment does not know. */
    public static final class UnknownOffice extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownOffice(String area) {
            super("no office is configured for the area " + area);
        }
    }
}
