/** Stored cases over HTTP: found, read, added to, asked again, deleted. */
package org.lineman.door.rest.cases;
