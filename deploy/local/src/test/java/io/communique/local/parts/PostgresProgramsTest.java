package io.communique.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz"
    })
    void every_machine_that_we_name_has_its_programs(
            String system, String machine, String archive) {
        assertThat(PostgresPrograms.archiveName(system, machine)).isEqualTo(archive);
        assertThat(PostgresPrograms.class.getResource("/" + archive)).isNotNull();
    }
}
