/** Tokens: what stands in the place of something sensitive, made in a series for each kind, and the mapping that keeps the pairs. */
package org.lineman.redaction.token;
