package org.lineman.pack.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.diagnosis.Diagnosis;
import org.lineman.document.DocumentException;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.CaseRun;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cases.OpenCase;
import org.lineman.recognize.Submission;

/** A pack that has answered its cases and remembers what the rules saw of each. */
final class WarmPack implements AutoCloseable {
    private final Pack pack;
    private final Function<Submission, CaseAtHand> atHand;
    private final Map<String, CaseAtHand> seen = new ConcurrentHashMap<>();
    private final List<CaseResult> results;

    private WarmPack(Pack pack, Function<Submission, CaseAtHand> atHand, List<CaseFolder> cases) {
        this.pack = pack;
        this.atHand = atHand;
        this.results = CaseSuite.each(
                cases,
                folder -> CaseRun.of(folder, submission -> {
                    CaseAtHand at = atHand.apply(submission);
                    seen.put(folder.label(), at);
                    return Diagnosis.of(at);
                }));
    }

    /**
     * Loads the pack of a home and runs cases.
     *
     * @param home the folder with {@code rules/} and {@code knowledge-base/}
     * @param cache the folder for compiled rules
     * @param pipeline reads and infers with a pack
     * @param wanted picks the cases
     * @throws DocumentException with everything that is wrong with the pack
     */
    static WarmPack load(
            Path home,
            Path cache,
            Function<Pack, Function<Submission, CaseAtHand>> pipeline,
            Function<List<CaseFolder>, List<CaseFolder>> wanted) {
        Pack pack = Pack.load(home, cache);
        try {
            List<CaseFolder> cases = wanted.apply(CaseFolder.below(home.resolve(Pack.RULES)));
            return new WarmPack(pack, pipeline.apply(pack), cases);
        } catch (RuntimeException e) {
            pack.close();
            throw e;
        }
    }

    Pack pack() {
        return pack;
    }

    /** How the cases came out. */
    List<CaseResult> results() {
        return results;
    }

    /**
     * What this pack's rules see of a case.
     *
     * @param folder the case
     * @param anew true if its evidence has changed since
     */
    CaseAtHand seen(CaseFolder folder, boolean anew) throws IOException {
        CaseAtHand known = anew ? null : seen.get(folder.label());
        if (known != null) {
            return known;
        }
        try (OpenCase open = OpenCase.of(folder)) {
            return atHand.apply(open.submission());
        }
    }

    @Override
    public void close() {
        pack.close();
    }
}
