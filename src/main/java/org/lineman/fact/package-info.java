/**
 * The vocabulary: everything that can be read out of evidence, as small immutable records that check themselves. Each
 * fact has a subject, a time and a source.
 */
package org.lineman.fact;
