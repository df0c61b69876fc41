package org.lineman.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which stored cases are meant.
 *
 * @param ids cases by their ids
 * @param query cases that a search finds; empty for none
 */
public record ChosenCases(List<String> ids, Optional<CaseQuery> query) {
    /** The most cases that can be chosen at once. */
    public static final int MOST = 1000;

    /**
     * The ids of the cases, each once: those that are named, then those that are found, the newest first.
     *
     * @param most at most so many
     */
    public List<String> of(Cases cases, Who who, int most) {
        List<String> chosen =
                new ArrayList<>(ids.stream().distinct().limit(most).toList());
        Optional<CaseQuery> next = query;
        while (next.isPresent() && chosen.size() < most) {
            List<String> page =
                    cases.search(who, next.get()).stream().map(CaseSummary::id).toList();
            page.stream()
                    .filter(id -> !chosen.contains(id))
                    .limit((long) most - chosen.size())
                    .forEach(chosen::add);
            Optional<CaseQuery> before = next;
            next = page.size() < before.get().limit()
                    ? Optional.empty()
                    : before.map(query -> query.after(page.get(page.size() - 1)));
        }
        return List.copyOf(chosen);
    }
}
