/** The packs of the service, over HTTP: which one answers, and how another takes its place. */
package org.lineman.door.rest.packs;
