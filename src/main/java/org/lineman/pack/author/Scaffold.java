package org.lineman.pack.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Product;
import org.lineman.knowledge.Symptom;
import org.lineman.pack.Pack;

/** The files of a new known problem. They can be loaded as they are, and every one of them fails a check until filled in. */
public final class Scaffold {
    private final Path home;
    private final ProblemName name;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Scaffold(Path home, ProblemName name, KnowledgeBase knowledge) {
        this.home = home;
        this.name = name;
        ScaffoldText text = new ScaffoldText(name, product(knowledge), symptom(knowledge));
        String rules = Pack.RULES + "/" + name.path();
        files.put(Pack.KNOWLEDGE_BASE + "/" + name.path() + ".md", text.article());
        files.put(rules + ".drl", text.rule());
        add(rules + ".cases/positive-first", text.positive());
        add(rules + ".cases/near-miss-first", text.nearMiss());
        add(rules + ".cases/too-little-first", text.tooLittle());
    }

    private void add(String folder, String expectation) {
        files.put(folder + "/expect.yaml", expectation);
        files.put(folder + "/evidence/replace-me.log", ScaffoldText.EVIDENCE);
    }

    /**
     * Writes the files of a new known problem: all of them, or none.
     *
     * @param home the folder that holds {@code rules/} and {@code knowledge-base/}
     * @param knowledge what is known already
     * @param newProduct whether its vendor and product may be new
     * @return the files written, from home, in the order in which to fill them in
     * @throws Refusal if the name will not do or a file is there already
     */
    public static List<String> write(Path home, ProblemName name, KnowledgeBase knowledge, boolean newProduct)
            throws IOException {
        name.check(home, knowledge, newProduct);
        return new Scaffold(home, name, knowledge).write();
    }

    private List<String> write() throws IOException {
        List<String> there = files.keySet().stream()
                .filter(file -> Files.exists(home.resolve(file)))
                .toList();
        if (!there.isEmpty()) {
            throw new Refusal("nothing was written, since there is already " + String.join(", ", there));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        return List.copyOf(files.keySet());
    }

    /** The product of the same name as the folder, or else any: the article says that it has to be looked at. */
    private String product(KnowledgeBase knowledge) {
        List<String> ids = knowledge.products().stream().map(Product::id).toList();
        return ids.stream()
                .filter(id -> id.equals(name.vendor() + "-" + name.product()))
                .findFirst()
                .or(() ->
                        ids.stream().filter(id -> id.startsWith(name.vendor())).findFirst())
                .or(() -> ids.stream().findFirst())
                .orElseThrow(() -> new Refusal("products.yaml lists no product to speak of"));
    }

    private static String symptom(KnowledgeBase knowledge) {
        return knowledge.symptoms().stream()
                .map(Symptom::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("symptoms.yaml lists no symptom to lead to"));
    }
}
