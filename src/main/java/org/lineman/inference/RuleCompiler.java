package org.lineman.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.builder.ReleaseId;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.fact.Fact;
import org.lineman.inference.generated.GeneratedCode;
import org.lineman.inference.generated.Refused;
import org.lineman.inference.shape.Patterns;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Compiles rule files to the bytes of one module. All files become one package, in the order of their names, because several
 * packages in one rule base can silently stop some rules (kie issues 7109 and 7115).
 *
 * <p>Rules are checked twice, by means that have nothing in common: their text and syntax trees before they are compiled, and
 * the bytecode that came out of it before it is loaded.
 */
final class RuleCompiler {
    static final String PACKAGE = "org.lineman.rules";
    private static final String HEADER = "package " + PACKAGE + ";import " + Fact.class.getPackageName() + ".*;global "
            + Observed.class.getName() + " observed; ";

    private final RuleReader reader;
    private final Map<RuleFile, RuleReader.Parsed> parsed = new TreeMap<>();

    /** A compiler for one set of files. */
    RuleCompiler(KnowledgeBase knowledge) {
        reader = new RuleReader(knowledge);
    }

    /**
     * Reads and checks the text of files.
     *
     * @param files the files, in any order
     * @param together whether they are all of a pack's, so that they can be checked against each other and the articles
     * @return what is wrong
     */
    List<DocumentProblem> read(List<RuleFile> files, boolean together) {
        for (RuleFile file : files) {
            RuleReader.Parsed tree = reader.read(file);
            if (tree != null) {
                parsed.put(file, tree);
            }
        }
        if (together) {
            reader.checkTogether();
        }
        return reader.problems();
    }

    /**
     * Compiles what was read and found in order, and checks what came of it.
     *
     * @param id the id that the module is compiled under and must be opened with
     * @throws DocumentException with every file, line and rule that is wrong
     */
    byte[] compile(ReleaseId id) {
        Map<RuleFile, String> texts = new TreeMap<>();
        parsed.forEach((file, tree) -> texts.put(file, woven(tree, tree.tree().getRules())));
        List<String> complaints = new ArrayList<>();
        byte[] bytes = Module.build(id, texts, complaints::add);
        if (!complaints.isEmpty()) {
            throw new DocumentException(new CompileFaults(parsed, texts).placed(complaints));
        }
        List<DocumentProblem> refused = GeneratedCode.refused(bytes).stream()
                .flatMap(found -> places(found).stream())
                .toList();
        if (!refused.isEmpty()) {
            throw new DocumentException(refused);
        }
        return bytes;
    }

    private List<DocumentProblem> places(Refused refused) {
        String says = "the code made of it " + refused.says() + ", which no rule needs";
        List<DocumentProblem> problems = new ArrayList<>();
        parsed.forEach((file, tree) -> tree.tree().getRules().stream()
                .filter(rule -> refused.rules().contains(rule.getName()))
                .forEach(
                        rule -> problems.add(new DocumentProblem(file.place(), rule.getLine(), rule.getName(), says))));
        return problems.isEmpty() ? List.of(new DocumentProblem("rules", 0, refused.className(), says)) : problems;
    }

    /**
     * The text that is compiled: what was checked, not what the file says, so without its comments; the pace in every join.
     *
     * @param rules the rules that are wanted; in place of the others stand blanks
     */
    static String woven(RuleReader.Parsed parsed, List<RuleDescr> rules) {
        StringBuilder text = new StringBuilder(parsed.code());
        Map<Integer, String> places = new TreeMap<>(Comparator.reverseOrder());
        Set<RuleDescr> wanted = Set.copyOf(rules);
        for (RuleDescr rule : parsed.tree().getRules()) {
            if (wanted.contains(rule)) {
                places.putAll(new Patterns(rule, parsed.code())
                        .weaving(anchor -> Pace.class.getName() + ".holds(" + anchor + ")"));
            } else {
                for (int i = rule.getStartCharacter(); i <= rule.getEndCharacter() && i < text.length(); i++) {
                    text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
        }
        places.forEach(text::insert);
        return HEADER + text;
    }

    /** The text with nothing but the pack's header before it: for tests of the second check alone. */
    static String unchecked(RuleFile file) {
        return HEADER + file.text();
    }
}
