/**
 * Text and JSON in, facts out: patterns kept as data in {@code recognizers.yaml}, and small parsers for output that has a
 * state, such as tables and backtraces. Nothing that was handed in is dropped without a count.
 */
package org.lineman.recognize;
