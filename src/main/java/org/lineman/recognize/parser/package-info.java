/** Parsers of output that has a state: tables, backtraces, printed packets. Each knows one kind of output. */
package org.lineman.recognize.parser;
