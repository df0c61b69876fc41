package org.lineman.inference.generated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A compiled module, looked at before any class of it is loaded. */
public final class GeneratedCode {
    /** What lies in a module beside classes: descriptions that the engine reads, and the rules' own text. */
    private static final Pattern OTHERS = Pattern.compile("META-INF/(MANIFEST\\.MF|kmodule\\.xml|maven/.*"
            + "|kie/[^/]+/[^/]+/(drools-model|generated-class-names|reachability-.*))|" + AllowedCalls.RULES
            + "[\\w.-]+\\.drl|.*/");

    private final List<GeneratedClass> classes = new ArrayList<>();
    private final Map<String, Set<String>> rulesByClass = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private GeneratedCode() {}

    /**
     * What no rule needs.
     *
     * @param module the module's bytes, a ZIP archive
     * @return an entry for each thing; empty if the module may be loaded
     */
    public static List<Refused> refused(byte[] module) {
        GeneratedCode code = new GeneratedCode();
        code.read(module);
        code.classes.forEach(one -> one.usedByRule()
                .forEach((rule, used) -> used.forEach(name -> code.rulesByClass
                        .computeIfAbsent(name, key -> new TreeSet<>())
                        .add(rule))));
        code.classes.forEach(one -> {
            Set<String> rules =
                    one.wiring() ? one.usedByRule().keySet() : code.rulesByClass.getOrDefault(one.name(), Set.of());
            one.refused().forEach(says -> code.refused.add(new Refused(one.name(), Set.copyOf(rules), says)));
        });
        return List.copyOf(code.refused);
    }

    private void read(byte[] module) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    classes.add(GeneratedClass.read(zip.readAllBytes()));
                } else if (!OTHERS.matcher(entry.getName()).matches()) {
                    refused.add(new Refused(entry.getName(), Set.of(), "is a file that no rule needs"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
