package io.communique.local.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.local.home.Install;
import io.communique.local.home.Principals;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.Test;

/**
 * The second, hand-written table: the first, from which the broker's list is made, would only prove
 * itself.
 */
class AclsTest {
    private static final Set<String> ALLOWED =
            Set.of(
                    "intake WRITE TOPIC communique.submissions LITERAL",
                    "intake WRITE TOPIC communique.images LITERAL",
                    "intake WRITE TOPIC communique.dead-letters.intake LITERAL",
                    "intake READ TOPIC communique.decisions LITERAL",
                    "intake READ TOPIC communique.deliveries LITERAL",
                    "intake READ GROUP intake LITERAL",
                    "approval WRITE TOPIC communique.decisions LITERAL",
                    "approval WRITE TOPIC communique.articles LITERAL",
                    "approval WRITE TOPIC communique.dead-letters.approval LITERAL",
                    "approval READ TOPIC communique.submissions LITERAL",
                    "approval READ TOPIC communique.articles LITERAL",
                    "approval READ TOPIC communique.renditions LITERAL",
                    "approval READ GROUP approval LITERAL",
                    "rendering WRITE TOPIC communique.renditions LITERAL",
                    "rendering WRITE TOPIC communique.dead-letters.rendering LITERAL",
                    "rendering READ TOPIC communique.articles LITERAL",
                    "rendering READ TOPIC communique.images LITERAL",
                    "rendering READ GROUP rendering LITERAL",
                    "rendering READ GROUP rendering.reissue LITERAL",
                    "syndication WRITE TOPIC communique.deliveries LITERAL",
                    "syndication WRITE TOPIC communique.dead-letters.syndication LITERAL",
                    "syndication READ TOPIC communique.articles LITERAL",
                    "syndication READ TOPIC communique.renditions LITERAL",
                    "syndication READ GROUP syndication LITERAL",
                    "desk READ TOPIC communique.submissions LITERAL",
                    "desk READ TOPIC communique.decisions LITERAL",
                    "desk READ TOPIC communique.articles LITERAL",
                    "desk READ TOPIC communique.renditions LITERAL",
                    "desk READ TOPIC communique.deliveries LITERAL",
                    "desk READ GROUP desk LITERAL",
                    "partner READ TOPIC communique.articles LITERAL",
                    "partner READ TOPIC communique.renditions LITERAL",
                    "partner READ GROUP partner. PREFIXED",
                    "partner2 READ TOPIC communique.articles LITERAL",
                    "partner2 READ TOPIC communique.renditions LITERAL",
                    "partner2 READ GROUP partner2. PREFIXED");

    private final Set<AclBinding> acls =
            Acls.of(Principals.read(new Install(Path.of("../.."), Path.of("target"))));

    @Test
    void everyone_may_do_exactly_what_the_table_says() {
        assertThat(acls.stream().map(AclsTest::line).collect(Collectors.toSet()))
                .isEqualTo(ALLOWED);
        assertThat(acls).allMatch(acl -> acl.entry().permissionType() == AclPermissionType.ALLOW);
    }

    private static String line(AclBinding acl) {
        return "%s %s %s %s %s"
                .formatted(
                        acl.entry().principal().substring("User:".length()),
                        acl.entry().operation(),
                        acl.pattern().resourceType(),
                        acl.pattern().name(),
                        acl.pattern().patternType());
    }
}
