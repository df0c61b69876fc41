/** What every resource needs: settings, bodies within their limits, JSON, and errors as problem documents. */
package org.lineman.door.rest.wire;
