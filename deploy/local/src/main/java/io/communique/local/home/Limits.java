package io.communique.local.home;

/** The settings of size, as deploy/limits.yaml holds them. */
public record Limits(Communique communique) {
    public record Communique(Sizes limits) {}

    public record Sizes(long body, long picture, long master) {}

    public Sizes sizes() {
        return communique.limits;
    }

    public static Limits read(Install install) {
        return DeployData.read(install.deploy("limits.yaml"), Limits.class);
    }
}
