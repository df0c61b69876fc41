package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lineman.document.Suggestion;

/** Picks cases by what a person writes. */
public final class CaseSelection {
    private CaseSelection() {}

    /**
     * The cases that are meant, in the order of all.
     *
     * @param all the cases there are
     * @param wanted the id of a known problem for all its cases, or {@code id/case}; none for all cases
     * @throws IllegalArgumentException naming what is not there, and what may have been meant
     */
    public static List<CaseFolder> of(List<CaseFolder> all, List<String> wanted) {
        if (wanted.isEmpty()) {
            return all;
        }
        List<CaseFolder> chosen = new ArrayList<>();
        for (String name : wanted) {
            String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            List<CaseFolder> meant = all.stream()
                    .filter(one -> one.cause().equals(plain) || one.label().equals(plain))
                    .toList();
            if (meant.isEmpty()) {
                throw new IllegalArgumentException("there is no case '" + plain + "'" + nearest(all, plain));
            }
            chosen.addAll(meant);
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static String nearest(List<CaseFolder> all, String name) {
        TreeSet<String> names = new TreeSet<>();
        all.forEach(one -> names.add(name.contains("/") ? one.label() : one.cause()));
        return Suggestion.of(name, names);
    }
}
