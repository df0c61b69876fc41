/** What may leave this machine's memory only sealed: the local key, sealed mappings, and an index that does not hold its words. */
package org.lineman.redaction.vault;
