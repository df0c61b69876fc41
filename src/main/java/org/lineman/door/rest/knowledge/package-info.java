/** What can be diagnosed and what people should know about it, over HTTP. */
package org.lineman.door.rest.knowledge;
