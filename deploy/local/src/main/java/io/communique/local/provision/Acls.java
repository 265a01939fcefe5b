package io.communique.local.provision;

import io.communique.local.home.Principals;
import io.communique.local.home.Principals.Rights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The access list that follows from deploy/principals.yaml; reading and writing bring describing
 * with them.
 */
public final class Acls {
    private Acls() {}

    public static Set<AclBinding> of(Principals principals) {
        var bindings = new HashSet<AclBinding>();
        principals.principals().forEach((name, rights) -> bindings.addAll(of(name, rights)));
        return bindings;
    }

    private static List<AclBinding> of(String principal, Rights rights) {
        var bindings = new ArrayList<AclBinding>();
        for (var topic : rights.reads()) {
            bindings.add(allow(principal, AclOperation.READ, topic(topic)));
        }
        for (var topic : rights.writes()) {
            bindings.add(allow(principal, AclOperation.WRITE, topic(topic)));
        }
        for (var group : rights.groups()) {
            bindings.add(allow(principal, AclOperation.READ, group(group)));
        }
        return bindings;
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static ResourcePattern group(String name) {
        return new ResourcePattern(
                ResourceType.GROUP,
                name,
                name.endsWith(".") ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    private static AclBinding allow(
            String principal, AclOperation operation, ResourcePattern what) {
        return new AclBinding(
                what,
                new AccessControlEntry(
                        "User:" + principal, "*", operation, AclPermissionType.ALLOW));
    }
}
