/** The database of the service: where it is, whether it answers, and what is forgotten when. */
package org.lineman.door.rest.keeping;
