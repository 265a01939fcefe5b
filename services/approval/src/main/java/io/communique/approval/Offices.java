package io.communique.approval;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The offices that speak, by the slug of their area.
 *
 * @param areas from deploy/areas.yaml
 */
@ConfigurationProperties("communique")
public record Offices(Map<String, Office> areas) {

    /** An office as the public knows it. */
    public record Office(String issuer) {}

    public Offices {
        areas = Map.copyOf(areas);
    }

    /** Who speaks for an area. */
    String issuer(String area) {
        var office = areas.get(area);
        if (office == null) {
            throw new IllegalArgumentException("communique.areas." + area + " is missing");
        }
        return office.issuer();
    }
}
