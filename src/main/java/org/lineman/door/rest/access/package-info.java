/** Who may do what. */
package org.lineman.door.rest.access;
