package org.lineman.door.cli;

import java.nio.file.Path;
import org.lineman.document.DocumentException;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.Pack;

/**
 * Where the rules and the knowledge base lie.
 *
 * @param home the folder with {@code rules/} and {@code knowledge-base/}
 * @param cache the folder for compiled rules
 */
record Installation(Path home, Path cache) {

    /** As the launcher says; run by hand, the current folder. */
    static Installation ofSystem() {
        Path home = Path.of(System.getProperty("lineman.home", "."));
        String cache = System.getProperty("lineman.cache", "");
        return new Installation(home, cache.isEmpty() ? home.resolve(".lineman/cache") : Path.of(cache));
    }

    /**
     * Loads the pack.
     *
     * @throws DocumentException with everything that is wrong with it
     */
    Pack pack() {
        return Pack.load(home, cache);
    }

    /**
     * Loads the articles and lists.
     *
     * @throws DocumentException with everything that is wrong with them
     */
    KnowledgeBase knowledge() {
        return KnowledgeLoader.load(home.resolve(Pack.KNOWLEDGE_BASE));
    }
}
