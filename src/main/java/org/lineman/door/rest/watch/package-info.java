/** What the service tells of itself: metrics, traces and log lines. None of them holds evidence. */
package org.lineman.door.rest.watch;
