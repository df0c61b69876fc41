/** What differs between two packs, and between the answers that they give to the same evidence. Knows no door. */
package org.lineman.pack.compare;
