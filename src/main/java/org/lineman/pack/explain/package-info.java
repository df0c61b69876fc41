/** Why the rules concluded what they did of a case, and what kept the others from concluding anything. */
package org.lineman.pack.explain;
