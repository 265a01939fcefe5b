package io.communique.bench.rendering;

/**
 * A program that builds whole sites, per page: a large site is built after a small one, and what it
 * takes longer is shared among the pages that it has more. So neither the program's start nor what
 * it does once for a site is counted.
 */
final class Builds implements Contender {

    static final int FEW = 200;
    static final int MANY = 1_200;

    private final String name;
    private final Build few;
    private final Build many;

    /** Builds a site, in so many milliseconds. */
    interface Build {

        double millis() throws Exception;
    }

    Builds(String name, Build few, Build many) {
        this.name = name;
        this.few = few;
        this.many = many;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double sample() throws Exception {
        double before = few.millis();
        return (many.millis() - before) / (MANY - FEW);
    }
}
