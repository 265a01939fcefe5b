package io.communique.intake.domain;

/**
 * Something in a manuscript that the house does not print, said so that its editor can put it
 * right.
 *
 * @param place where it stands: a JSON Pointer, or the line and key of a Markdown file
 */
public record Objection(String place, String message) {}
