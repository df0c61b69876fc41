/** Work that nobody holds a connection open for: begun by one request, looked at, listened to and called off by others. */
package org.lineman.door.rest.jobs;
