package io.communique.local.home;

import java.util.List;
import java.util.TreeMap;

/** The sample people of local mode, as deploy/local/users.yaml names them. */
public record Users(TreeMap<String, User> users) {
    public record User(List<String> roles, List<String> areas) {}

    public static Users read(Install install) {
        return DeployData.read(install.deploy("local/users.yaml"), Users.class);
    }
}
