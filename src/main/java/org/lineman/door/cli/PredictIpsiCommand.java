package org.lineman.door.cli;

import java.util.concurrent.Callable;
import org.lineman.prediction.IpsiOutage;
import org.lineman.prediction.IpsiPlan;
import org.lineman.prediction.TimerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman predict ipsi-outage}: a port network whose IPSI hears nothing. */
@Command(
        name = "ipsi-outage",
        description = "Predicts what a port network does while its IPSI hears nothing of main.",
        footer = {
            "",
            "Timers: socket-sanity-seconds 3-15 (15), cold-reset-seconds 60-120 (60), no-service-minutes 2-15 (5);",
            "assumed: warm-reset-seconds 1-10 (5), return-seconds 1-600 (30).",
            "Example: lineman predict ipsi-outage --seconds 90 --compare advised --svg outage.svg"
        })
final class PredictIpsiCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private OutageOptions options;

    @ParentCommand
    private PredictCommand predict;

    @Option(
            names = "--servers",
            paramLabel = "NAMES",
            description = "the IPSI's list, main first, as in main,core-a,!core-b; ! marks one that cannot be reached")
    private String servers = "main,survivable core";

    @Override
    public Integer call() {
        return options.show(
                () -> IpsiOutage.predict(
                        options.outage(),
                        new IpsiPlan(ServersOption.read(servers), options.takeBackAt()),
                        options.sets(TimerKey.ofPortNetworks())),
                predict.terminal());
    }
}
