package io.communique.syndication;

import io.communique.testkit.Rooms;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

    @TestFactory
    Stream<DynamicTest> rooms() {
        return Rooms.of("syndication");
    }
}
