package org.lineman.track;

/**
 * A case that a person has marked; each case counts once, with the last mark it got.
 *
 * @param id the case
 * @param ending what was said of the answer
 * @param cause the id of the true cause; empty if it is not known
 * @param account what the answer had said
 */
public record Outcome(String id, Ending ending, String cause, Account account) {}
