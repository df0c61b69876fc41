package org.lineman.redaction.locate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lineman.redaction.token.Kind;

/** Keys of logs, forms and JSON, and what stands under them; without blanks, hyphens and underscores, in lower case. */
final class Keys {
    /** The longest key in words: {@code calling party number}. */
    static final int MOST_WORDS = 3;

    private static final Map<String, Kind> KINDS = new HashMap<>();
    private static final Set<String> JSON_HOSTS = Set.of("node", "host", "server", "peer", "machine", "switch");

    /** What numbers of telephones are numbers of; a port, a frame and a sequence have numbers, too. */
    private static final Set<String> NUMBERED = Set.of(
            "call",
            "phone",
            "directory",
            "dial",
            "redirect",
            "orig",
            "dest",
            "connected",
            "alerting",
            "transfer",
            "forward",
            "subscriber",
            "extension",
            "contact",
            "party",
            "agent",
            "fax",
            "mobile");

    static {
        put(
                Kind.USER,
                "user username userid uid login loginname logname account accountname actor operator samaccountname");
        put(Kind.HOST, "nodeid nodename hostname sysname servername remotehost computername machinename");
        put(
                Kind.PERSON,
                "displayname callingname callingpartyname calledname calledpartyname callername connectedname alertingname agentname"
                        + " subscribername");
        put(
                Kind.NUMBER,
                "addr device deviceid loginid cgpn cdpn clid phone telephone tel mobile fax ext extn extension station stn vdn dn dnis ani"
                        + " agent agentid");
    }

    private Keys() {}

    private static void put(Kind kind, String keys) {
        KINDS.putAll(
                Arrays.stream(keys.split(" ")).collect(java.util.stream.Collectors.toMap(key -> key, key -> kind)));
    }

    /**
     * What stands under a key; null if nothing is known of it.
     *
     * @param quoted true if it is a key of JSON
     */
    static Kind kindOf(String key, boolean quoted) {
        Kind kind = KINDS.get(key);
        if (kind != null) {
            return kind;
        }
        if (quoted && JSON_HOSTS.contains(key)) {
            return Kind.HOST;
        }
        boolean number = key.endsWith("number") || key.endsWith("num") || key.endsWith("party");
        return number && NUMBERED.stream().anyMatch(key::contains) ? Kind.NUMBER : null;
    }
}
