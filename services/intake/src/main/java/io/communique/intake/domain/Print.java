package io.communique.intake.domain;

/**
 * A master and the upright size of the source that it was made of, in whose pixels crops are given.
 *
 * @param width pixels
 * @param height pixels
 */
public record Print(int width, int height, Master master) {}
