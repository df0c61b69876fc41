/**
 * The terminal: options in, the readable report or the JSON document out. Starts no server unless asked to
 * {@code serve}.
 */
package org.lineman.door.cli;
