/** One immutable version of rules, recognizers and articles, named by its version and the digest of its content. */
package org.lineman.pack;
