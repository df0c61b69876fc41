package org.lineman.door.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.lineman.document.Suggestion;
import org.lineman.evidence.Evidence;

/**
 * Says something of a file: {@code FILE=NAME}. A folder or an archive stands for everything in it.
 *
 * @param option the option, such as {@code --node}
 * @param file the file as it was named on the command line
 * @param name what is said of it
 */
record FileOption(String option, String file, String name) {

    /**
     * Reads the option's value.
     *
     * @param example a right value, for the message
     * @throws IllegalArgumentException if it is not of that form
     */
    static FileOption read(String option, String text, String example) {
        int sign = text.lastIndexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not FILE=NAME, for example " + example);
        }
        String file = text.substring(0, sign);
        return new FileOption(
                option,
                file.equals("-") ? "stdin" : Path.of(file).normalize().toString(),
                text.substring(sign + 1).trim());
    }

    /**
     * The same evidence, with this said of what it names.
     *
     * @param say says it of one piece
     * @throws IllegalArgumentException if no piece of evidence has this name
     */
    List<Evidence> applyTo(List<Evidence> evidence, BiFunction<Evidence, String, Evidence> say) {
        if (evidence.stream().noneMatch(this::means)) {
            List<String> names = evidence.stream().map(Evidence::name).toList();
            throw new IllegalArgumentException(
                    option + " names '" + file + "', which is not among the files" + Suggestion.of(file, names));
        }
        return evidence.stream()
                .map(piece -> means(piece) ? say.apply(piece, name) : piece)
                .toList();
    }

    private boolean means(Evidence piece) {
        String pieceName = piece.name();
        return pieceName.equals(file) || pieceName.startsWith(file + "/") || pieceName.startsWith(file + "!");
    }
}
