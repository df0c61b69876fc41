package org.lineman.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Fact;
import org.lineman.fact.IpsiInterface;
import org.lineman.fact.Setting;

/** How many heartbeats a second the control network carries: servers of main times IPSIs of all port networks. */
final class HeartbeatCount {
    private static final int DUPLICATED = 2;

    private HeartbeatCount() {}

    /** The sum; empty if no IPSI is known. */
    static Optional<AuditAnswer.HeartbeatLoad> of(List<Fact> facts) {
        List<IpsiInterface> rows = facts.stream()
                .filter(IpsiInterface.class::isInstance)
                .map(IpsiInterface.class::cast)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int portNetworks =
                (int) rows.stream().map(IpsiInterface::subject).distinct().count();
        int ipsis = (int) rows.stream()
                .map(row -> row.subject().label() + row.side())
                .distinct()
                .count();
        Optional<Integer> servers = facts.stream()
                .filter(Setting.class::isInstance)
                .map(Setting.class::cast)
                .filter(setting -> setting.item() == Setting.Item.MAIN_SERVERS && setting.number() != null)
                .map(Setting::number)
                .findFirst();
        int perSecond = servers.orElse(DUPLICATED) * ipsis;
        String says = servers.map(count -> count + " servers × " + ipsis + " IPSIs of " + portNetworks
                        + " port networks = " + perSecond + " heartbeats a second")
                .orElse(ipsis + " IPSIs of " + portNetworks + " port networks: " + perSecond
                        + " heartbeats a second from a duplicated main, " + ipsis + " from a single server");
        return Optional.of(new AuditAnswer.HeartbeatLoad(
                portNetworks, ipsis, servers, perSecond, says, Sources.of(List.<Fact>copyOf(rows))));
    }
}
