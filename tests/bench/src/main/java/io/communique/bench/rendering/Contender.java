package io.communique.bench.rendering;

/** Something that is measured. */
interface Contender extends AutoCloseable {

    String name();

    /** One more figure: milliseconds for one piece of work, or pieces a second. */
    double sample() throws Exception;

    @Override
    default void close() throws Exception {}

    static Contender of(String name, Sample sample) {
        return new Contender() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public double sample() throws Exception {
                return sample.take();
            }
        };
    }

    /** How a figure comes about. */
    @FunctionalInterface
    interface Sample {

        double take() throws Exception;
    }

    /** Milliseconds that one call takes, of so many. */
    static double perCall(int calls, Runnable call) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return (System.nanoTime() - start) / 1e6 / calls;
    }
}
