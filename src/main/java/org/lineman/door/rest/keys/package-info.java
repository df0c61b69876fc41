/** Keys over HTTP: made, listed and taken back. */
package org.lineman.door.rest.keys;
