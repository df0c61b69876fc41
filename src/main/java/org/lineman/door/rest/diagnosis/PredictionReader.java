package org.lineman.door.rest.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.prediction.Gap;
import org.lineman.prediction.GatewayOutage;
import org.lineman.prediction.GatewayPlan;
import org.lineman.prediction.IpsiOutage;
import org.lineman.prediction.IpsiPlan;
import org.lineman.prediction.Outage;
import org.lineman.prediction.Prediction;
import org.lineman.prediction.RecoveryRule;
import org.lineman.prediction.Server;
import org.lineman.prediction.TimerKey;
import org.lineman.prediction.Timers;

/** Reads a request for a prediction, the contract's schema {@code PredictionRequest}, and answers it. */
final class PredictionReader {
    private static final List<String> COMMON =
            List.of("device", "seconds", "gaps", "settings", "servers", "takeBackAt");
    private static final List<String> OF_GATEWAYS =
            List.of("transitionPoint", "recoveryRule", "splitPrevention", "core", "othersStay");
    private static final Map<String, String> DEVICES = Map.of("ipsi", "ipsi", "gateway", "gateway");

    private final DocumentNode request;

    private PredictionReader(DocumentNode request) {
        this.request = request;
    }

    /**
     * The prediction that a request asks for.
     *
     * @throws DocumentException with everything that is wrong with the request, each with its line and key
     */
    static Prediction predict(String json) {
        return new PredictionReader(JsonDocument.read("request", json)).prediction();
    }

    private Prediction prediction() {
        Optional<String> device = request.require("device").flatMap(node -> node.choice(DEVICES));
        boolean gateway = device.filter("gateway"::equals).isPresent();
        List<String> known = new ArrayList<>(COMMON);
        if (gateway) {
            known.addAll(OF_GATEWAYS);
        }
        request.allowOnly(known);
        Optional<Outage> outage = outage();
        List<Timers> sets = sets(gateway ? TimerKey.ofGateways() : TimerKey.ofPortNetworks());
        List<Server> servers = servers();
        int takeBackAt =
                request.get("takeBackAt").flatMap(DocumentNode::integer).orElse(-1);
        Supplier<Prediction> predict = gateway
                ? gatewayPlan(servers, takeBackAt, outage, sets)
                : () -> IpsiOutage.predict(
                        outage.orElseThrow(),
                        new IpsiPlan(servers.isEmpty() ? IpsiPlan.USUAL.servers() : servers, takeBackAt),
                        sets);
        request.refuseIfWrong();
        return legal(request, predict).orElseThrow(() -> new DocumentException(request.problems()));
    }

    private Supplier<Prediction> gatewayPlan(
            List<Server> servers, int takeBackAt, Optional<Outage> outage, List<Timers> sets) {
        int transitionPoint =
                request.get("transitionPoint").flatMap(DocumentNode::integer).orElse(1);
        RecoveryRule rule = request.get("recoveryRule")
                .flatMap(node -> node.choice(rules()))
                .orElse(RecoveryRule.NONE);
        boolean prevention = flag("splitPrevention");
        boolean core = flag("core");
        boolean othersStay = flag("othersStay");
        return () -> GatewayOutage.predict(
                outage.orElseThrow(),
                new GatewayPlan(
                        servers.isEmpty() ? GatewayPlan.USUAL.controllers() : servers,
                        transitionPoint,
                        rule,
                        prevention,
                        core,
                        othersStay,
                        takeBackAt),
                sets);
    }

    private static Map<String, RecoveryRule> rules() {
        Map<String, RecoveryRule> words = new LinkedHashMap<>();
        Arrays.stream(RecoveryRule.values()).forEach(rule -> words.put(rule.word(), rule));
        return words;
    }

    private boolean flag(String key) {
        return request.get(key).flatMap(DocumentNode::bool).orElse(false);
    }

    private Optional<Outage> outage() {
        if (request.has("seconds") == request.has("gaps")) {
            request.problem(
                    "give either 'seconds', one outage, or 'gaps', a list of spans in which nothing gets through");
            return Optional.empty();
        }
        if (request.has("seconds")) {
            DocumentNode seconds = request.get("seconds").orElseThrow();
            return seconds.integer().flatMap(value -> legal(seconds, () -> Outage.of(value)));
        }
        DocumentNode list = request.get("gaps").orElseThrow();
        List<Gap> gaps =
                list.items().stream().flatMap(node -> gap(node).stream()).toList();
        return list.problems().isEmpty() ? legal(list, () -> new Outage(gaps)) : Optional.empty();
    }

    private static Optional<Gap> gap(DocumentNode node) {
        node.allowOnly(List.of("from", "to"));
        Optional<Integer> from = node.require("from").flatMap(DocumentNode::integer);
        Optional<Integer> to = node.require("to").flatMap(DocumentNode::integer);
        return from.isPresent() && to.isPresent() ? legal(node, () -> new Gap(from.get(), to.get())) : Optional.empty();
    }

    private List<Server> servers() {
        return request.list("servers").stream()
                .flatMap(node -> {
                    node.allowOnly(List.of("name", "reachable"));
                    String name = node.requireText("name");
                    boolean reachable =
                            node.get("reachable").flatMap(DocumentNode::bool).orElse(true);
                    return legal(node, () -> new Server(name, reachable)).stream();
                })
                .toList();
    }

    private List<Timers> sets(Collection<TimerKey> keys) {
        if (!request.has("settings")) {
            return List.of(Timers.DEFAULTS);
        }
        List<DocumentNode> nodes = request.list("settings");
        if (nodes.isEmpty() || nodes.size() > 4) {
            request.get("settings").orElseThrow().problem("give one to four sets of timers");
        }
        return nodes.stream().flatMap(node -> set(node, keys).stream()).toList();
    }

    private static Optional<Timers> set(DocumentNode node, Collection<TimerKey> keys) {
        List<String> known = new ArrayList<>(List.of("name"));
        keys.forEach(key -> known.add(key.member()));
        node.allowOnly(known);
        String name = node.requireText("name");
        int before = node.problems().size();
        Map<TimerKey, Integer> values = new EnumMap<>(TimerKey.class);
        for (TimerKey key : keys) {
            node.get(key.member()).ifPresent(at -> at.integer()
                    .flatMap(value -> legal(at, () -> key.checked(value)))
                    .ifPresent(value -> values.put(key, value)));
        }
        return node.problems().size() > before ? Optional.empty() : legal(node, () -> new Timers(name, values));
    }

    /** What a constructor makes; what it refuses is a problem at this place. */
    private static <T> Optional<T> legal(DocumentNode node, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
            return Optional.empty();
        }
    }
}
