/**
 * Which pack answers, and how another one takes its place: examined step by step, written down, then swapped in by one reference.
 * Whatever goes wrong, the pack that answered before goes on answering.
 */
package org.lineman.pack.activation;
