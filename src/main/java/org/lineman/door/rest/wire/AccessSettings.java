package org.lineman.door.rest.wire;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * Who may use the service, and who vouches for them. Claims are named by themselves or, inside an object, by a path with slashes
 * such as {@code organisation/id}; of several, the first that a token has is taken.
 */
public interface AccessSettings {

    /** The OpenID provider whose tokens are believed, exactly as it writes itself; without one only this machine is served. */
    Optional<String> issuer();

    /** What a token must name as its audience. */
    @WithDefault("lineman")
    String audience();

    /** The claims with the granted scopes: a text with spaces, or a list. */
    @WithDefault("scope,scp")
    List<String> scopeClaims();

    /** The claim that says whose cases the caller may see. */
    @WithDefault("tenant")
    String tenantClaim();

    /** The tenant of tokens that name none; they are refused unless it is set. */
    Optional<String> defaultTenant();

    /** The claims that call a user by a name that people know. */
    @WithDefault("preferred_username")
    List<String> nameClaims();

    /** The claims that name the client a token was given to. */
    @WithDefault("client_id,azp,cid,appid")
    List<String> clientClaims();

    /** A claim and its value, such as {@code idtyp=app}, by which a provider marks tokens of applications. */
    Optional<String> applicationClaim();

    /** The client that the service itself is to the provider: for tokens of its own, and to ask about opaque ones. */
    Optional<String> clientId();

    /** That client's secret. */
    Optional<String> clientSecret();

    /** What the service asks for in tokens of its own, separated by spaces. */
    Optional<String> scope();

    /** True if what listens on the network is a proxy that speaks TLS, and the way from it to the service is safe. */
    @WithDefault("false")
    boolean tlsTerminatedByProxy();
}
