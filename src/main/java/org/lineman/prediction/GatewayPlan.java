package org.lineman.prediction;

import java.util.List;

/**
 * A media gateway and what surrounds it.
 *
 * @param controllers its list of controllers, main first, at most four
 * @param transitionPoint how many of them stand above the transition point; the primary search keeps to those
 * @param recoveryRule when main takes it back
 * @param splitPrevention whether main pushes phones and gateways to the survivable server that is active
 * @param core whether the survivable server is a core; false if it is a remote
 * @param othersStay whether other gateways of its network region keep their path to main
 * @param takeBackAt the second in which somebody makes it fall back to main; -1 if nobody does
 */
public record GatewayPlan(
        List<Server> controllers,
        int transitionPoint,
        RecoveryRule recoveryRule,
        boolean splitPrevention,
        boolean core,
        boolean othersStay,
        int takeBackAt) {
    private static final int MOST_CONTROLLERS = 4;

    /** Main and one survivable server below the transition point, no recovery rule, no split registration prevention. */
    public static final GatewayPlan USUAL = new GatewayPlan(
            List.of(new Server("main", true), new Server("survivable", true)),
            1,
            RecoveryRule.NONE,
            false,
            false,
            false,
            -1);

    /** @throws IllegalArgumentException naming what is not legal */
    public GatewayPlan {
        if (controllers.isEmpty() || controllers.size() > MOST_CONTROLLERS) {
            throw new IllegalArgumentException("controllers: " + controllers.size()
                    + " is not legal: a gateway has 1 to 4 on its list, main first");
        }
        if (controllers.stream().map(Server::name).distinct().count() < controllers.size()) {
            throw new IllegalArgumentException("controllers: a server is named twice");
        }
        if (transitionPoint < 1 || transitionPoint > controllers.size()) {
            throw new IllegalArgumentException("transition-point: " + transitionPoint + " is not legal: 1 to "
                    + controllers.size() + ", the number of controllers on the list");
        }
        if (splitPrevention && controllers.size() != 2) {
            throw new IllegalArgumentException(
                    "controllers: split registration prevention wants exactly two, main and one"
                            + " survivable server, and " + controllers.size()
                            + " are named (Avaya, How to Prevent Media Gateway"
                            + " Split Registrations, 2016)");
        }
        controllers = List.copyOf(controllers);
    }

    Server main() {
        return controllers.get(0);
    }

    /** Alternatives that the primary search tries beside main. */
    List<Server> above() {
        return controllers.subList(1, transitionPoint);
    }

    List<Server> below() {
        return controllers.subList(transitionPoint, controllers.size());
    }
}
