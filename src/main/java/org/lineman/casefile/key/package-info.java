/** Keys of senders that cannot do OAuth: what is kept of them, and nothing that would open a door. */
package org.lineman.casefile.key;
