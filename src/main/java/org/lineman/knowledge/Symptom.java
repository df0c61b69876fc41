package org.lineman.knowledge;

/**
 * What people notice.
 *
 * @param id the fixed id
 * @param title one line, as a caller would say it
 */
public record Symptom(String id, String title) {}
