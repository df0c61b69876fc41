package org.lineman.door.cli;

import java.util.concurrent.Callable;
import org.lineman.prediction.GatewayOutage;
import org.lineman.prediction.GatewayPlan;
import org.lineman.prediction.RecoveryRule;
import org.lineman.prediction.TimerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman predict gateway-outage}: an H.248 media gateway that has lost main. */
@Command(
        name = "gateway-outage",
        description = "Predicts where a media gateway registers when it loses main, and when it returns.",
        footer = {
            "",
            "Timers: link-lost-seconds 0 or 40-60 (60), link-loss-delay-minutes 1-30 (5), primary-search-minutes 1-60 (1),",
            "total-search-minutes 1-60 (30), stability-minutes 3-15 (3).",
            "Example: lineman predict gateway-outage --seconds 900 --recovery-rule immediately"
        })
final class PredictGatewayCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private OutageOptions options;

    @ParentCommand
    private PredictCommand predict;

    @Option(
            names = "--controllers",
            paramLabel = "NAMES",
            description =
                    "the gateway's list, main first, as in main,!second,survivable; ! marks one that cannot be reached")
    private String controllers = "main,survivable";

    @Option(
            names = "--transition-point",
            paramLabel = "N",
            description = "how many controllers stand above the transition point (default: 1)")
    private int transitionPoint = 1;

    @Option(
            names = "--recovery-rule",
            paramLabel = "RULE",
            converter = RecoveryRuleOption.class,
            description =
                    "none (the default), immediately, zero-active-calls, time-day-window, time-window-or-zero-active-calls")
    private RecoveryRule rule = RecoveryRule.NONE;

    @Option(names = "--split-prevention", description = "Force Phones and Gateways to Active Survivable Servers is y")
    private boolean splitPrevention;

    @Option(names = "--core", description = "the survivable server is a core; a remote unless said")
    private boolean core;

    @Option(names = "--others-stay", description = "other gateways of the region keep their path to main")
    private boolean othersStay;

    @Override
    public Integer call() {
        return options.show(
                () -> GatewayOutage.predict(
                        options.outage(),
                        new GatewayPlan(
                                ServersOption.read(controllers),
                                transitionPoint,
                                rule,
                                splitPrevention,
                                core,
                                othersStay,
                                options.takeBackAt()),
                        options.sets(TimerKey.ofGateways())),
                predict.terminal());
    }
}
