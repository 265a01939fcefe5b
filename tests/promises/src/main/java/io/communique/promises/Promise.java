package io.communique.promises;

/** One thing that the house promises: a pure check over what was observed. */
public interface Promise {

    /** P1 to P8. */
    String id();

    /** The promise in one sentence. */
    String words();

    /** What was counted in the check, such as "approvals". */
    String counts();

    Finding check(Observations seen);

    /** The same observations with one violation of this promise in them. */
    Observations plant(Observations seen);
}
