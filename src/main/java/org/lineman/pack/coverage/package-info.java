/** What the cases of a pack put to the test, and what they leave untried. */
package org.lineman.pack.coverage;
