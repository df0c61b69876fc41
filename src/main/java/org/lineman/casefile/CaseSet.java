package org.lineman.casefile;

import java.time.Instant;

/**
 * Cases under a name.
 *
 * @param name the name
 * @param changed when it was last put together
 * @param by who did
 * @param cases how many cases are in it
 */
public record CaseSet(String name, Instant changed, String by, int cases) {}
