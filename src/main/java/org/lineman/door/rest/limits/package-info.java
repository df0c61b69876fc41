/**
 * How much one caller, one request and all requests together may use, and what becomes of those beyond: who may ask for work
 * when, how long it may take, what it may hold in memory.
 */
package org.lineman.door.rest.limits;
