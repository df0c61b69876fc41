/**
 * The shape that a rule may have, read from its text and its syntax trees before anything is compiled: a small language of
 * typed comparisons on the left and one conclusion on the right. Whatever is not in that language is refused by line.
 */
package org.lineman.inference.shape;
