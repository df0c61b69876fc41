package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.fact.Identities;
import org.lineman.fact.Subject;

class CommandTextTest {
    private final CommandText commands = new CommandText(
            List.of(new Identities.Joined("hq-cs0", List.of("10.33.2.7", "hq-cs0.example.net"), "stated", false)));

    @Test
    void theEndsOfALinkBecomeAddressesWhereOneIsKnown() {
        Subject link = Subject.link(Subject.node("hq-cs0"), Subject.node("10.40.7.61"));
        assertThat(commands.filled("ip.addr == {A} && ip.addr == {B} && udp.port == 15000", link))
                .isEqualTo("ip.addr == 10.40.7.61 && ip.addr == 10.33.2.7 && udp.port == 15000");
    }

    @Test
    void aNodeIsCalledByItsName() {
        assertThat(commands.filled("ping -c 20 {NODE} > {FILE}", Subject.node("sub4.example.net")))
                .isEqualTo("ping -c 20 sub4.example.net > {FILE}");
    }

    @Test
    void whatTheCaseDoesNotSayStaysToBeFilledIn() {
        assertThat(commands.filled("ping {NODE}", Subject.nodeOfEvidence("cores.txt")))
                .isEqualTo("ping {NODE}");
        assertThat(commands.filled("ping {NODE}", null)).isEqualTo("ping {NODE}");
    }

    @Test
    void aNameThatAShellWouldTakeForMoreIsNotPutIntoACommand() {
        assertThat(commands.filled("ping {NODE}", Subject.node("a;reboot"))).isEqualTo("ping {NODE}");
        assertThat(commands.filled("ping {NODE}", Subject.node("-f"))).isEqualTo("ping {NODE}");
    }
}
