/**
 * A pack's rules and a case's facts in, observations out. The only package that knows Drools; nothing of it shows in the
 * types that leave here.
 */
package org.lineman.inference;
