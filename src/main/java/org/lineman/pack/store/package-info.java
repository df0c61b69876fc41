/**
 * Packs on disk, each in a folder named by the digest of its content: complete and never changed, or not there. What was being
 * written when the process died is no pack and is swept away at the next start.
 */
package org.lineman.pack.store;
