package io.communique.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTest {
    @Test
    void a_process_is_known_by_its_id_and_its_beginning() {
        var self = Running.of(ProcessHandle.current());
        var formerOwnerOfTheId = new Running(self.pid(), self.began().minus(Duration.ofHours(1)));

        assertThat(self.isAlive()).isTrue();
        assertThat(formerOwnerOfTheId.isAlive()).isFalse();
    }

    @Test
    void who_has_ended_is_not_alive() throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        var running = Running.of(process.toHandle());
        process.waitFor();

        assertThat(running.isAlive()).isFalse();
    }
}
