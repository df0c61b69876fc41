/** Parsers of output that has a state: tables, backtraces, one-line packet lists. Each knows one kind of output. */
package org.lineman.recognize.parser;
