/** Follows a pack while it is being written: what a save changed is looked at at once, the whole pack soon after. */
package org.lineman.pack.watch;
