package io.communique.platform;

import io.communique.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MechanismOnLocalProcessesTest extends MechanismContract {

    @TempDir static Path folder;
    private static LocalBroker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new LocalBroker(folder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Override
    Infrastructure infrastructure() {
        return new Infrastructure() {
            @Override
            public String broker() {
                return broker.address();
            }

            @Override
            public Map<String, String> database(String service) {
                return TestDatabase.of(service);
            }
        };
    }
}
