/** The whole of a pack under review: everything that is wrong with any of its files, in one go, and what is merely odd. */
package org.lineman.pack.check;
