package org.lineman.fact;

import java.util.Optional;

/** Which products meet on a TCP port. */
public interface ProductPorts {

    /** The product whose nodes listen on a port. */
    Optional<String> listener(int port);

    /** The product whose nodes connect to a port. */
    Optional<String> client(int port);
}
