package org.lineman.door.cli;

import java.nio.file.Path;
import java.util.List;
import org.lineman.document.Suggestion;
import org.lineman.evidence.Evidence;

/**
 * Says which machine a file is from: {@code FILE=NAME}. A folder or an archive stands for everything in it.
 *
 * @param file the file as it was named on the command line
 * @param node the machine
 */
record NodeOption(String file, String node) {

    /**
     * Reads the option.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static NodeOption read(String text) {
        int sign = text.lastIndexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not FILE=NAME, for example cores.txt=ams-cucm-sub4");
        }
        String file = text.substring(0, sign);
        return new NodeOption(
                file.equals("-") ? "stdin" : Path.of(file).normalize().toString(),
                text.substring(sign + 1).trim());
    }

    /**
     * The same evidence, with what this option names said to be of its machine.
     *
     * @throws IllegalArgumentException if no piece of evidence has this name
     */
    List<Evidence> applyTo(List<Evidence> evidence) {
        if (evidence.stream().noneMatch(this::means)) {
            List<String> names = evidence.stream().map(Evidence::name).toList();
            throw new IllegalArgumentException(
                    "--node names '" + file + "', which is not among the files" + Suggestion.of(file, names));
        }
        return evidence.stream()
                .map(piece -> means(piece) ? piece.fromNode(node) : piece)
                .toList();
    }

    private boolean means(Evidence piece) {
        String name = piece.name();
        return name.equals(file) || name.startsWith(file + "/") || name.startsWith(file + "!");
    }
}
