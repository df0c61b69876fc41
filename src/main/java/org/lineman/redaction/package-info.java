/**
 * Redaction: addresses, numbers, names and secrets of one case exchanged for tokens that keep the form, and back. What is
 * sensitive, how a token looks and what is not found is written in docs/explanation/redaction.md.
 */
package org.lineman.redaction;
