package io.communique.bench.rendering;

/** One row of the table "how fast". */
interface Row {

    /** By which it is asked for. */
    char letter();

    /** What is measured. */
    String title();

    /** Measures, and tells the figures as they come. */
    void run(Report report) throws Exception;
}
