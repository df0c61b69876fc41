package org.lineman.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.RuleBase;
import org.lineman.inference.RuleFile;
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
    private final List<RuleFile> ruleFiles;

    private Pack(
            PackFile about,
            String digest,
            KnowledgeBase knowledge,
            Recognizers recognizers,
            RuleBase rules,
            List<RuleFile> ruleFiles) {
        this.about = about;
        this.digest = digest;
        this.knowledge = knowledge;
        this.recognizers = recognizers;
        this.rules = rules;
        this.ruleFiles = ruleFiles;
    }

    /**
     * Loads the pack that lies in a folder.
     *
     * @param home the folder that holds {@value #RULES} and {@value #KNOWLEDGE_BASE}
     * @param cache the folder for compiled rules, which may be missing or read-only
     * @throws DocumentException with the file, line and key of everything that is wrong
     */
    public static Pack load(Path home, Path cache) {
        PackFolder folder = new PackFolder(home);
        // Half of the time to the first answer is spent here: what does not depend on each other is read side by side.
        CompletableFuture<Part<Recognizers>> recognizersComing =
                CompletableFuture.supplyAsync(() -> Part.of(() -> Recognizers.load(home.resolve(RULES))));
        Part<PackFile> about = Part.of(folder::about);
        Part<KnowledgeBase> knowledge = Part.of(() -> KnowledgeLoader.load(home.resolve(KNOWLEDGE_BASE)));
        Part<List<RuleFile>> ruleFiles = Part.of(folder::ruleFiles);
        Part<RuleBase> rules = knowledge.value() == null || ruleFiles.value() == null
                ? new Part<>(null, List.of())
                : Part.of(() -> new RuleLoader(knowledge.value(), cache).load(ruleFiles.value()));
        Part<Recognizers> recognizers = recognizersComing.join();
        List<DocumentProblem> problems = Stream.of(about, knowledge, recognizers, ruleFiles, rules)
                .flatMap(part -> part.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        return new Pack(
                about.value(),
                folder.digest(),
                knowledge.value(),
                recognizers.value(),
                rules.value(),
                ruleFiles.value());
    }

    /** A part of the pack, or what is wrong with it. */
    private record Part<T>(T value, List<DocumentProblem> problems) {
        static <T> Part<T> of(Supplier<T> load) {
            try {
                return new Part<>(load.get(), List.of());
            } catch (DocumentException e) {
                return new Part<>(null, e.problems());
            }
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

    /** The rules as their authors wrote them, by file. */
    public List<RuleFile> ruleFiles() {
        return ruleFiles;
    }

    @Override
    public void close() {
        rules.close();
    }
}
