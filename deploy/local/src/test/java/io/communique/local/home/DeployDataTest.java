package io.communique.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployDataTest {
    private final Install install = new Install(Path.of("../.."), Path.of("target"));
    @TempDir Path folder;

    @Test
    void the_files_of_this_project_are_read() {
        assertThat(Limits.read(install).sizes())
                .isEqualTo(new Limits.Sizes(262_144, 10 << 20, 2 << 20));
        assertThat(Areas.read(install).bySlug())
                .containsOnlyKeys("elsewhere", "example", "northants");
        assertThat(Users.read(install).users())
                .containsOnlyKeys(
                        "editor",
                        "editor2",
                        "approver",
                        "approver2",
                        "senior",
                        "legal",
                        "admin",
                        "partner",
                        "partner2",
                        "outsider");
        assertThat(Principals.read(install).names()).contains("intake", "partner2", "admin");
    }

    @Test
    void a_misspelt_member_is_refused_by_name() throws IOException {
        var file = folder.resolve("principals.yaml");
        Files.writeString(
                file, "provisioner: admin\nprincipals:\n  desk: {raed: [x], group: desk}\n");

        assertThatThrownBy(() -> DeployData.read(file, Principals.class))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("principals.yaml")
                .hasMessageContaining("raed");
    }
}
