package io.communique.local.home;

/** Every port of a local system, and what it is for. */
public enum Port {
    SITE(8080, "the public website"),
    INTAKE(8082, "intake"),
    APPROVAL(8083, "approval"),
    RENDERING(8084, "rendering"),
    PARTNERS(8085, "syndication's partner API"),
    ISSUER(8090, "the issuer"),
    REGISTRY(8091, "the schema registry"),
    SITE_HEALTH(8180, "syndication's actuator"),
    INTAKE_HEALTH(8182, "intake's actuator"),
    APPROVAL_HEALTH(8183, "approval's actuator"),
    RENDERING_HEALTH(8184, "rendering's actuator"),
    ISSUER_HEALTH(8190, "the issuer's actuator"),
    REGISTRY_HEALTH(8191, "the schema registry's management"),
    BROKER(9092, "Kafka"),
    CONTROLLER(9093, "Kafka's controller"),
    DATABASE(5433, "PostgreSQL");

    final int base;
    private final String purpose;

    Port(int base, String purpose) {
        this.base = base;
        this.purpose = purpose;
    }

    public String purpose() {
        return purpose;
    }
}
