/** Begins a new known problem: an article, a rule and three cases that fail until they are filled in. */
package org.lineman.pack.author;
