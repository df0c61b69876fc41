/**
 * What people know: articles on causes, the symptoms they lead to, the tests that settle doubts, and the products with their
 * releases. Loaded once, checked as a whole, immutable.
 */
package org.lineman.knowledge;
