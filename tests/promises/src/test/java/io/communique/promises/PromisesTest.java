package io.communique.promises;

import static io.communique.promises.SoundSystem.AT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every promise sees what it should: nothing where all is well, and its own violation. */
class PromisesTest {

    static final java.util.List<Promise> ALL = Promises.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void holdsWhereAllIsWell(Promise promise) {
        var finding = promise.check(SoundSystem.seen());
        assertThat(finding.violations()).as(promise.id()).isEmpty();
        assertThat(finding.counted()).as(promise.id()).isPositive();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void holdsWhereThereIsNothingYet(Promise promise) {
        assertThat(promise.check(Observations.nothing(AT)).violations()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void findsItsOwnPlantedViolationAndIsTheOnlyOneTo(Promise promise) {
        for (var seen : java.util.List.of(SoundSystem.seen(), Observations.nothing(AT))) {
            var planted = promise.plant(seen);
            var broken =
                    Promises.ALL.stream()
                            .filter(one -> !one.check(planted).holds())
                            .map(Promise::id)
                            .toList();
            assertThat(broken).containsExactly(promise.id());
        }
    }
}
