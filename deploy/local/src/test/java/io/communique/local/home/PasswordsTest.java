package io.communique.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir Path folder;

    @Test
    void a_password_is_kept_and_a_new_principal_gets_its_own() {
        var file = folder.resolve("kafka.properties");
        var first = Passwords.of(file, List.of("partner"));

        var second = Passwords.of(file, List.of("partner", "partner2"));

        assertThat(second.of("partner")).isEqualTo(first.of("partner"));
        assertThat(second.of("partner2")).hasSizeGreaterThan(40).isNotEqualTo(first.of("partner"));
    }

    @Test
    void nobody_unknown_has_a_password() {
        var passwords = Passwords.of(folder.resolve("users.properties"), List.of("editor"));

        assertThatThrownBy(() -> passwords.of("ghost"))
                .isInstanceOf(Refused.class)
                .hasMessage("there is no ghost; known are [editor]");
    }
}
