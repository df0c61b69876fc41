/** What each rule costs on real cases, counted and, if asked for, timed. */
package org.lineman.pack.cost;
