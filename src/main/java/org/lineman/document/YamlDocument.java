package org.lineman.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 into a {@link DocumentNode}. Duplicate keys are problems; aliases are refused, since none are needed. */
public final class YamlDocument {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .setParseComments(false)
            .build();

    private final String file;
    private final int linesBefore;
    private final Collection<DocumentProblem> problems = new ArrayList<>();
    private final Map<Node, Boolean> seen = new java.util.IdentityHashMap<>();

    private YamlDocument(String file, int linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
    }

    /**
     * Reads one document.
     *
     * @throws DocumentException if the text is not YAML; what is merely wrong in it is left to the reader of the tree
     */
    public static DocumentNode read(String file, String text) {
        return read(file, text, 0);
    }

    /** Reads YAML that begins after {@code linesBefore} lines of its file, such as front matter. */
    public static DocumentNode read(String file, String text, int linesBefore) {
        YamlDocument document = new YamlDocument(file, linesBefore);
        try {
            return new Compose(SETTINGS)
                    .composeReader(new StringReader(text))
                    .map(root -> document.convert(root, ""))
                    .orElseGet(() -> document.node(1, "", DocumentNode.Kind.NULL, null, Map.of(), List.of()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0) + linesBefore;
            throw new DocumentException(new DocumentProblem(file, line, "", "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new DocumentException(new DocumentProblem(file, 0, "", "not YAML: " + e.getMessage()));
        }
    }

    private DocumentNode convert(Node node, String path) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0) + linesBefore;
        if (seen.put(node, true) != null) {
            DocumentNode alias = node(line, path, DocumentNode.Kind.NULL, null, Map.of(), List.of());
            alias.problem("aliases (*name) are not used here: write the value out");
            return alias;
        }
        if (node instanceof MappingNode mapping) {
            Map<String, DocumentNode> entries = new LinkedHashMap<>();
            DocumentNode result = node(line, path, DocumentNode.Kind.MAPPING, null, entries, List.of());
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                DocumentNode value = convert(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key);
                if (entries.putIfAbsent(key, value) != null) {
                    value.problem("the key '" + key + "' stands here twice");
                }
            }
            return result;
        }
        if (node instanceof SequenceNode sequence) {
            List<DocumentNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, path + "[" + items.size() + "]"));
            }
            return node(line, path, DocumentNode.Kind.SEQUENCE, null, Map.of(), items);
        }
        String value = ((ScalarNode) node).getValue();
        DocumentNode.Kind kind = kindOf(node.getTag());
        return node(line, path, kind, kind == DocumentNode.Kind.NULL ? null : value, Map.of(), List.of());
    }

    private static DocumentNode.Kind kindOf(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return DocumentNode.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return DocumentNode.Kind.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? DocumentNode.Kind.NUMBER : DocumentNode.Kind.TEXT;
    }

    private DocumentNode node(
            int line,
            String path,
            DocumentNode.Kind kind,
            String scalar,
            Map<String, DocumentNode> entries,
            List<DocumentNode> items) {
        return new DocumentNode(file, line, path, kind, scalar, entries, items, problems);
    }
}
