/**
 * Why a rule fires on some facts and why it does not: rules as plain records, and a small interpreter of their conditions that
 * can say which one failed and for what value. The engine decides what is concluded; a test holds the two to the same firings.
 */
package org.lineman.inference.why;
