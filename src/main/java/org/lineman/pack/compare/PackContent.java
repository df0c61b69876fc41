package org.lineman.pack.compare;

import java.nio.file.Path;
import java.util.SortedMap;
import org.lineman.document.DocumentException;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.Pack;
import org.lineman.pack.PackFiles;

/**
 * The files of a pack that decide its answers, with the articles read.
 *
 * @param files by path from the pack's home, with forward slashes, the texts; without cases
 * @param knowledge its articles and lists
 */
public record PackContent(SortedMap<String, String> files, KnowledgeBase knowledge) {

    /**
     * The content of the pack that lies in a folder.
     *
     * @throws DocumentException if a folder is missing, or with everything that is wrong with the articles
     */
    public static PackContent of(Path home) {
        return new PackContent(PackFiles.texts(home), KnowledgeLoader.load(home.resolve(Pack.KNOWLEDGE_BASE)));
    }
}
