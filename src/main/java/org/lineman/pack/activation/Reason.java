package org.lineman.pack.activation;

import java.time.Instant;

/**
 * Who wants a change, and why.
 *
 * @param by who; a name for people to read, proven by nothing
 * @param why the reason, in that person's words
 * @param when the present time, which a door has read off its clock
 */
public record Reason(String by, String why, Instant when) {}
