package org.lineman.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lineman.fact.HeartbeatPair.Kind;
import org.lineman.fact.NetworkElement;
import org.lineman.fact.NetworkElement.Role;
import org.lineman.fact.Subject;

/**
 * Which nodes of a CS1000 exchange which heartbeat. The source is one field report of 3 October 2013, no vendor document: every
 * core beats with every device that takes part, with its own second core (over the high-speed pipe, over the ELAN if that
 * fails), with the cores of a geographically redundant site and of its branch offices; gateways have a second heartbeat of
 * their own; servers of one kind ask each other by ICMP; applications talk with the core over AML.
 */
final class ExpectedHeartbeats {
    private static final Set<Role> GATEWAYS = EnumSet.of(Role.MEDIA_GATEWAY, Role.VOICE_GATEWAY_CARD);
    private static final Set<Role> CORES = EnumSet.of(Role.CALL_SERVER, Role.BRANCH_OFFICE);
    private static final Set<Role> APPLICATIONS = EnumSet.of(Role.CALLPILOT, Role.CONTACT_CENTER);
    private static final Set<Role> ASK_EACH_OTHER = EnumSet.of(Role.NRS, Role.UCM, Role.SIGNALING_SERVER);

    /** A heartbeat that should exist. */
    record Expected(Subject link, Kind kind) {}

    private ExpectedHeartbeats() {}

    /** All that should exist between these elements, in the order of their names. */
    static List<Expected> among(Iterable<NetworkElement> elements) {
        List<NetworkElement> beating = new ArrayList<>();
        elements.forEach(element -> {
            if (!Boolean.TRUE.equals(element.standby())) {
                beating.add(element);
            }
        });
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < beating.size(); i++) {
            for (int j = i + 1; j < beating.size(); j++) {
                NetworkElement one = beating.get(i);
                NetworkElement other = beating.get(j);
                Subject link = Subject.link(one.subject(), other.subject());
                kinds(one, other).forEach(kind -> expected.add(new Expected(link, kind)));
            }
        }
        return expected;
    }

    private static Set<Kind> kinds(NetworkElement one, NetworkElement other) {
        Set<Role> roles = EnumSet.of(one.role(), other.role());
        if (roles.stream().allMatch(CORES::contains)) {
            boolean twoBranches = one.role() == Role.BRANCH_OFFICE && other.role() == Role.BRANCH_OFFICE;
            return twoBranches && !Objects.equals(one.site(), other.site()) ? Set.of() : Set.of(Kind.RUDP);
        }
        if (roles.size() == 1) {
            return ASK_EACH_OTHER.contains(one.role()) ? Set.of(Kind.ICMP) : Set.of();
        }
        boolean core = roles.stream().anyMatch(CORES::contains);
        if (core && roles.stream().anyMatch(GATEWAYS::contains)) {
            // A branch office has gateways of its own; those of another site are the main office's.
            boolean foreign = roles.contains(Role.BRANCH_OFFICE) && !Objects.equals(one.site(), other.site());
            return foreign ? Set.of() : EnumSet.of(Kind.RUDP, Kind.IPMG);
        }
        if (roles.contains(Role.CALL_SERVER) && roles.stream().anyMatch(APPLICATIONS::contains)) {
            return Set.of(Kind.AML);
        }
        if (roles.stream().allMatch(APPLICATIONS::contains)) {
            return Set.of(Kind.ACCESS);
        }
        boolean phone = roles.contains(Role.PHONE) && roles.contains(Role.SIGNALING_SERVER);
        boolean signalling = roles.contains(Role.CALL_SERVER) && roles.contains(Role.SIGNALING_SERVER);
        return phone || signalling ? Set.of(Kind.RUDP) : Set.of();
    }
}
