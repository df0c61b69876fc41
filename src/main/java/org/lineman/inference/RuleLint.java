package org.lineman.inference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineman.document.DocumentProblem;
import org.lineman.knowledge.KnowledgeBase;

/**
 * What reading rule files without compiling them tells.
 *
 * @param problems what is wrong, with file, line and rule
 * @param rules the rules that could be read, in the order of the files
 */
public record RuleLint(List<DocumentProblem> problems, List<Rule> rules) {

    /**
     * A rule.
     *
     * @param file its file, beginning with {@code rules/}
     * @param line where it begins
     * @param name its name
     * @param derives the fact type that it derives, as rules write it; empty if none
     * @param matches the fact types that its patterns mention
     */
    public record Rule(String file, int line, String name, String derives, Set<String> matches) {}

    /**
     * Reads all files of a pack.
     *
     * @param knowledge what the rules may speak of; empty if that cannot be read itself, so that names are not looked up
     */
    public static RuleLint of(List<RuleFile> files, Optional<KnowledgeBase> knowledge) {
        RuleReader reader = new RuleReader(knowledge.orElse(null));
        files.stream().sorted().forEach(reader::read);
        reader.checkTogether();
        return new RuleLint(reader.problems(), reader.rules());
    }
}
