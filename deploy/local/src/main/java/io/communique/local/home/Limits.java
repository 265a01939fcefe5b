package io.communique.local.home;

/** The one size setting, as deploy/limits.yaml holds it. */
public record Limits(Communique communique) {
    public record Communique(Sizes limits) {}

    public record Sizes(long body) {}

    public long body() {
        return communique.limits.body;
    }

    public static Limits read(Install install) {
        return DeployData.read(install.deploy("limits.yaml"), Limits.class);
    }
}
