package org.lineman.inference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.ResourceType;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.fact.Fact;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Compiles rule files to the bytes of one module. All files become one package, in the order of their names, because several
 * packages in one rule base can silently stop some rules (kie issues 7109 and 7115).
 */
final class RuleCompiler {
    static final String PACKAGE = "org.lineman.rules";
    private static final String HEADER = "package " + PACKAGE + ";import " + Fact.class.getPackageName() + ".*;global "
            + Observed.class.getName() + " observed; ";

    /** What the compiled form owes to this class besides the rules' own text. */
    static final String SHAPE = HEADER + "pace 1";

    private final KnowledgeBase knowledge;

    RuleCompiler(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Checks and compiles.
     *
     * @param files the files, in any order
     * @param id the id that the module is compiled under and must be opened with
     * @throws DocumentException with every file, line and rule that is wrong
     */
    byte[] compile(List<RuleFile> files, ReleaseId id) {
        RuleReader reader = new RuleReader(knowledge);
        Map<RuleFile, String> woven = new TreeMap<>();
        for (RuleFile file : files) {
            PackageDescr tree = reader.read(file);
            if (tree != null) {
                woven.put(file, woven(file, tree));
            }
        }
        reader.checkEveryIndicatorIsObserved();
        if (!reader.problems().isEmpty()) {
            throw new DocumentException(reader.problems());
        }
        List<DocumentProblem> problems = new ArrayList<>();
        byte[] bytes = build(id, woven, says -> problems.add(new DocumentProblem("rules", 0, "", says)));
        if (problems.isEmpty()) {
            return bytes;
        }
        throw new DocumentException(placed(woven, problems));
    }

    /** The engine does not say where a fault stands, so each file is compiled by itself to find out. */
    private static List<DocumentProblem> placed(Map<RuleFile, String> woven, List<DocumentProblem> unplaced) {
        List<DocumentProblem> problems = new ArrayList<>();
        woven.forEach((file, text) -> build(
                KieServices.get()
                        .newReleaseId("org.lineman", "rules", UUID.randomUUID().toString()),
                Map.of(file, text),
                says -> problems.add(new DocumentProblem("rules/" + file.path(), lineOf(file, says), "", says))));
        return problems.isEmpty() ? unplaced : problems;
    }

    /** The line on which a word of the engine's message stands that no other line of the file has; 0 if there is none. */
    private static int lineOf(RuleFile file, String says) {
        String[] lines = file.text().split("\n", -1);
        for (String word : says.split("\\W+")) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                if (Arrays.asList(lines[i].split("\\W+")).contains(word)) {
                    found.add(i + 1);
                }
            }
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return 0;
    }

    private static byte[] build(ReleaseId id, Map<RuleFile, String> woven, Consumer<String> problem) {
        KieServices services = KieServices.get();
        KieFileSystem module = services.newKieFileSystem();
        module.generateAndWritePomXML(id);
        woven.forEach((file, text) -> module.write(
                "src/main/resources/" + PACKAGE.replace('.', '/') + "/"
                        + file.path().replace('/', '_'),
                services.getResources()
                        .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8))
                        .setResourceType(ResourceType.DRL)));
        KieBuilder builder = services.newKieBuilder(module);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            errors.forEach(message -> problem.accept(message.getText()));
            return errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : new byte[0];
        } catch (RuntimeException e) {
            problem.accept("cannot be compiled: " + e.getMessage());
            return new byte[0];
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static String woven(RuleFile file, PackageDescr tree) {
        StringBuilder text = new StringBuilder(file.text());
        Map<Integer, String> places = new TreeMap<>(Comparator.reverseOrder());
        tree.getRules().forEach(rule -> places.putAll(new Patterns(rule).weaving()));
        places.forEach(text::insert);
        return HEADER + text;
    }
}
