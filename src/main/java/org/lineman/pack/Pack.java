package org.lineman.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.RuleBase;
import org.lineman.inference.RuleLoader;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.recognize.Recognizers;

/**
 * One version of what Lineman knows: rules, recognizers and articles that were checked together. Immutable and safe for use by
 * many threads; close it when its last request has ended.
 */
public final class Pack implements AutoCloseable {
    /** The folder of rules and recognizers below a home. */
    public static final String RULES = "rules";

    /** The folder of articles and lists below a home. */
    public static final String KNOWLEDGE_BASE = "knowledge-base";

    private final PackFile about;
    private final String digest;
    private final KnowledgeBase knowledge;
    private final Recognizers recognizers;
    private final RuleBase rules;

    private Pack(PackFile about, String digest, KnowledgeBase knowledge, Recognizers recognizers, RuleBase rules) {
        this.about = about;
        this.digest = digest;
        this.knowledge = knowledge;
        this.recognizers = recognizers;
        this.rules = rules;
    }

    /**
     * Loads the pack that lies in a folder.
     *
     * @param home the folder that holds {@value #RULES} and {@value #KNOWLEDGE_BASE}
     * @param cache the folder for compiled rules, which may be missing or read-only
     * @throws DocumentException with the file, line and key of everything that is wrong
     */
    public static Pack load(Path home, Path cache) {
        List<DocumentProblem> problems = new ArrayList<>();
        PackFolder folder = new PackFolder(home);
        Optional<PackFile> about = attempt(folder::about, problems);
        Optional<KnowledgeBase> knowledge = attempt(() -> KnowledgeLoader.load(home.resolve(KNOWLEDGE_BASE)), problems);
        Optional<Recognizers> recognizers = attempt(() -> Recognizers.load(home.resolve(RULES)), problems);
        Optional<RuleBase> rules = knowledge.flatMap(
                known -> attempt(() -> new RuleLoader(known, cache).load(folder.ruleFiles()), problems));
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        return new Pack(
                about.orElseThrow(),
                folder.digest(),
                knowledge.orElseThrow(),
                recognizers.orElseThrow(),
                rules.orElseThrow());
    }

    private static <T> Optional<T> attempt(Supplier<T> part, List<DocumentProblem> problems) {
        try {
            return Optional.of(part.get());
        } catch (DocumentException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** The version from pack.yaml. */
    public String version() {
        return about.version();
    }

    /** {@code sha256:} and the digest of every file that decides an answer. */
    public String digest() {
        return digest;
    }

    /** The articles and lists. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** The recognizers. */
    public Recognizers recognizers() {
        return recognizers;
    }

    /** The compiled rules. */
    public RuleBase rules() {
        return rules;
    }

    @Override
    public void close() {
        rules.close();
    }
}
