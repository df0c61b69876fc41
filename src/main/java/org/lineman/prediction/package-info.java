/**
 * What timers and lists of servers will do in an outage: a port network that its servers no longer reach, a media gateway
 * that has lost its controller. Plain arithmetic in whole seconds; nothing here looks at evidence.
 */
package org.lineman.prediction;
