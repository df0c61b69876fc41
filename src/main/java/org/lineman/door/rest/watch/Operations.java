package org.lineman.door.rest.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

/** The operations of the contract by method and path, so that a request can be counted by a name that the caller did not choose. */
final class Operations {
    /** What is asked for is no operation of the contract. */
    static final String NONE = "none";

    private static final String CONTRACT = "/META-INF/openapi.yaml";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final String HEAD = "HEAD";
    private static final String GET = "GET";

    private final List<Template> templates = new ArrayList<>();

    private record Template(Pattern path, Map<String, String> byMethod) {}

    private Operations(DocumentNode contract) {
        contract.map("paths").forEach((path, methods) -> templates.add(new Template(pattern(path), byMethod(methods))));
    }

    /** Those of the contract that is served. */
    static Operations served() {
        try (InputStream contract = Operations.class.getResourceAsStream(CONTRACT)) {
            return new Operations(
                    YamlDocument.read(CONTRACT, new String(contract.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(CONTRACT + " cannot be read", e);
        }
    }

    /** The operation's id, or {@link #NONE}. */
    String of(String method, String path) {
        String asked = method.equals(HEAD) ? GET : method;
        return templates.stream()
                .filter(template -> template.path().matcher(path).matches())
                .flatMap(template -> template.byMethod().entrySet().stream())
                .filter(operation -> operation.getKey().equals(asked))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE);
    }

    private static Pattern pattern(String path) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        for (Matcher parameter = PARAMETER.matcher(path); parameter.find(); from = parameter.end()) {
            pattern.append(Pattern.quote(path.substring(from, parameter.start())))
                    .append("[^/]+");
        }
        return Pattern.compile(pattern + Pattern.quote(path.substring(from)));
    }

    private static Map<String, String> byMethod(DocumentNode methods) {
        Map<String, String> byMethod = new TreeMap<>();
        methods.entries().forEach((method, operation) -> operation
                .get("operationId")
                .flatMap(DocumentNode::text)
                .ifPresent(id -> byMethod.put(method.toUpperCase(Locale.ROOT), id)));
        return byMethod;
    }
}
