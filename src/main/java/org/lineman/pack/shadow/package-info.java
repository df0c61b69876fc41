/** A pack beside another, without effect: which diagnoses would change, from what to what, and by which rules. */
package org.lineman.pack.shadow;
