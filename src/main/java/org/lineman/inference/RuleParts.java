package org.lineman.inference;

import java.nio.file.Path;
import java.util.List;
import org.lineman.document.DocumentException;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Compiles some of a pack's rule files without the rest. Rules are meant to run together; this is for finding out whether
 * running together changes what one of them concludes.
 */
public final class RuleParts {
    private final KnowledgeBase knowledge;
    private final Path cache;

    /** Compiles rules that may speak of {@code knowledge}; {@code cache} is the folder for compiled rules. */
    public RuleParts(KnowledgeBase knowledge, Path cache) {
        this.knowledge = knowledge;
        this.cache = cache;
    }

    /**
     * Compiles a part of a pack. What is checked across files is not checked here.
     *
     * @throws DocumentException with the file, line and rule of everything that is wrong
     */
    public RuleBase load(List<RuleFile> files) {
        return new RuleLoader(knowledge, cache).loadPart(files);
    }
}
