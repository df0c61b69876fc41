/** Recognizers as data: {@code recognizers.yaml} is loaded, checked against the vocabulary, and applied line by line. */
package org.lineman.recognize.pattern;
