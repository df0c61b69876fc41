package org.lineman.door.rest.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineman.document.DocumentNode;

/**
 * One operation of the contract.
 *
 * @param path its path, with parameters in braces
 * @param method its method in upper case
 * @param parameters its parameters, resolved
 * @param bodies the schema of each media type that it takes
 * @param statuses what it may answer
 */
record Operation(
        String path,
        String method,
        List<DocumentNode> parameters,
        Map<String, DocumentNode> bodies,
        Set<String> statuses) {

    /** All operations of a contract, whichever they are. */
    static List<Operation> of(DocumentNode contract) {
        List<Operation> operations = new ArrayList<>();
        contract.map("paths").forEach((path, methods) -> methods.entries().forEach((method, operation) -> {
            List<DocumentNode> parameters = operation.list("parameters").stream()
                    .map(parameter -> resolved(contract, parameter))
                    .toList();
            Map<String, DocumentNode> bodies = new LinkedHashMap<>();
            operation.get("requestBody").map(body -> resolved(contract, body)).ifPresent(body -> body.map("content")
                    .forEach((type, content) ->
                            bodies.put(type, content.require("schema").orElseThrow())));
            operations.add(new Operation(
                    path,
                    method.toUpperCase(java.util.Locale.ROOT),
                    parameters,
                    bodies,
                    operation.map("responses").keySet()));
        }));
        return operations;
    }

    /** What a reference within the contract refers to; anything else is what it is. */
    static DocumentNode resolved(DocumentNode contract, DocumentNode node) {
        String reference = node.kind() == DocumentNode.Kind.MAPPING ? node.optionalText("$ref") : "";
        if (reference.isEmpty()) {
            return node;
        }
        DocumentNode found = contract;
        for (String key : reference.replaceFirst("#/", "").split("/")) {
            found = found.require(key).orElseThrow();
        }
        return resolved(contract, found);
    }

    /** The path with each parameter replaced. */
    String at(java.util.function.UnaryOperator<String> parameter) {
        StringBuilder concrete = new StringBuilder();
        for (String part : path.split("(?=\\{)|(?<=\\})")) {
            concrete.append(part.startsWith("{") ? parameter.apply(part.substring(1, part.length() - 1)) : part);
        }
        return concrete.toString();
    }
}
