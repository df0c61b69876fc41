package org.lineman.door.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.BiFunction;
import org.lineman.Diagnose;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.OpenCase;

/** Opens cases for commands that look at what the rules see of them. */
final class OpenedCases {
    private final Pack pack;
    private final Diagnose diagnose;

    OpenedCases(Pack pack) {
        this.pack = pack;
        this.diagnose = new Diagnose(pack);
    }

    /** A case as the rules see it. */
    CaseAtHand atHand(CaseFolder folder) {
        return with(folder, (open, at) -> at);
    }

    /** The logs, patterns and parsers that know a line of a case. */
    Set<String> recognizers(OpenCase open) {
        return pack.recognizers().read(open.submission().evidence()).matched().keySet();
    }

    /**
     * Does something with a case while it is open.
     *
     * @throws DocumentException if the case is broken
     */
    <T> T with(CaseFolder folder, BiFunction<OpenCase, CaseAtHand, T> work) {
        try (OpenCase open = OpenCase.of(folder)) {
            return work.apply(open, diagnose.atHand(open.submission()));
        } catch (IOException | UncheckedIOException e) {
            throw new DocumentException(
                    new DocumentProblem(folder.label(), 0, "", "the case cannot be read: " + e.getMessage()));
        }
    }
}
