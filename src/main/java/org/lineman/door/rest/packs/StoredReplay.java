package org.lineman.door.rest.packs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineman.Diagnose;
import org.lineman.casefile.Cases;
import org.lineman.casefile.ChosenCases;
import org.lineman.casefile.Reopened;
import org.lineman.casefile.VeilClosed;
import org.lineman.casefile.Who;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.access.Scope;
import org.lineman.pack.Pack;
import org.lineman.pack.activation.Demand;
import org.lineman.pack.compare.Replay;
import org.lineman.pack.shadow.Change;

/** Lets two packs answer cases that are stored, one after the other, with the evidence that is kept of them. */
@Singleton
class StoredReplay {
    /** What a set of stored cases begins with where cases of packs can be named too. */
    private static final String SET = "set:";

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    /** The names among these that are not those of sets. */
    static List<String> ofPacks(List<String> names) {
        return names.stream().filter(name -> !name.startsWith(SET)).toList();
    }

    /**
     * The ids of the stored cases that are meant, each once.
     *
     * @param names among which may be sets
     * @param chosen others
     * @param most at most so many of the others
     * @throws DocumentException if there is no such set, or it is empty
     */
    Set<String> chosen(List<String> names, Optional<ChosenCases> chosen, int most) {
        if (chosen.isPresent() || ofPacks(names).size() < names.size()) {
            // What changes in a case names its machines: who may change packs may not read it for that reason alone.
            callers.now().require(Scope.DIAGNOSES_READ);
        }
        Who who = callers.now().who();
        Set<String> ids = new LinkedHashSet<>();
        for (String name : names) {
            if (name.startsWith(SET)) {
                ids.addAll(members(who, name));
            }
        }
        chosen.ifPresent(more -> ids.addAll(more.of(cases, who, most)));
        return ids;
    }

    private List<String> members(Who who, String name) {
        List<String> members = cases.sets().members(who, name.substring(SET.length()));
        if (members.isEmpty()) {
            throw new DocumentException(new DocumentProblem(
                    name, 0, "", "there is no case in a set of that name; PUT /v1/case-sets/{name} makes one"));
        }
        return members;
    }

    /** Lets two packs answer stored cases. One that is gone by now is told as such. */
    List<ReplayedCase> replay(Set<String> ids, Pack before, Pack after) {
        Who who = callers.now().who();
        Replay replay = new Replay(new Diagnose(before)::answer, new Diagnose(after)::answer);
        List<ReplayedCase> replayed = new ArrayList<>();
        for (String id : ids) {
            replayed.add(one(replay, who, id));
        }
        return replayed;
    }

    private ReplayedCase one(Replay replay, Who who, String id) {
        try {
            return cases.reopen(who, id)
                    .map(reopened -> one(replay, reopened))
                    .orElseGet(() -> failed(id, "there is no such case"));
        } catch (VeilClosed e) {
            return failed(id, e.getMessage());
        }
    }

    private static ReplayedCase one(Replay replay, Reopened reopened) {
        Replay.Outcome outcome = replay.of(reopened.file().summary().id(), reopened.submission());
        List<Change> changes = outcome.failed().isEmpty() ? Change.of(outcome.difference()) : List.of();
        return ReplayedCase.of(reopened.file(), changes, outcome.failed());
    }

    private static ReplayedCase failed(String id, String why) {
        return new ReplayedCase(id, Optional.empty(), "", "", List.of(), why);
    }

    /** The demand that the answers to the cases of sets stay as they are. */
    Demand unchanged(List<String> names) {
        if (ofPacks(names).size() == names.size()) {
            return Demand.NONE;
        }
        callers.now().require(Scope.DIAGNOSES_READ);
        return (active, candidate, problems) -> {
            Set<String> ids = chosen(names, Optional.empty(), 0);
            for (ReplayedCase one : replay(ids, active, candidate)) {
                String label = one.ticket()
                        .map(ticket -> one.label() + " (" + ticket.key() + ")")
                        .orElse(one.label());
                if (!one.failed().isEmpty()) {
                    problems.add(new DocumentProblem(label, 0, "", one.failed()));
                }
                one.changes()
                        .forEach(change -> problems.add(
                                new DocumentProblem(label, 0, "", "its answer was to stay as it is: " + change)));
            }
            return ids.size() + " stored cases";
        };
    }
}
