/** Evidence in, an answer out, over HTTP. */
package org.lineman.door.rest.diagnosis;
