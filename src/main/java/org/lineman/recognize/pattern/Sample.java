package org.lineman.recognize.pattern;

import java.util.List;
import org.lineman.document.DocumentNode;

/**
 * A line that shows what a recognizer does.
 *
 * @param line the line
 * @param gives the facts that it must give, in order, as text; empty for a line that must not match
 * @param near true for a line that must not match
 * @param at where it stands, for messages
 */
record Sample(String line, List<String> gives, boolean near, DocumentNode at) {}
