package org.lineman.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Makes the statement of a {@link CaseQuery}: one condition for each part of it, all of which must hold. */
final class CaseSearch {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final CaseQuery query;

    /** @param blind the keyed digest of a word that could be a name or an address */
    CaseSearch(String tenant, CaseQuery query, UnaryOperator<String> blind) {
        this.query = query;
        where("c.tenant = :tenant", "tenant", tenant);
        equal("c.ticket", "ticket", query.ticket());
        equal("c.verdict", "verdict", query.verdict());
        equal("c.mark", "mark", query.mark());
        term(Term.Kind.CAUSE, query.cause());
        term(Term.Kind.PRODUCT, query.product());
        term(Term.Kind.NODE, query.node().isEmpty() ? "" : blind.apply(query.node()));
        query.from().ifPresent(from -> where("COALESCE(c.incident_to, c.recorded) >= :from", "from", from));
        query.to().ifPresent(to -> where("COALESCE(c.incident_from, c.recorded) < :to", "to", to));
        if (!query.before().isEmpty()) {
            where("c.id < :before", "before", query.before());
        }
        words(blind);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void equal(String column, String name, String value) {
        if (!value.isEmpty()) {
            where(column + " = :" + name, name, value);
        }
    }

    private void term(Term.Kind kind, String term) {
        if (!term.isEmpty()) {
            String name = kind.word();
            where(has(kind, "t.term = :" + name), name, Term.of(kind, term).term());
        }
    }

    private void words(UnaryOperator<String> blind) {
        int at = 0;
        for (String word : CaseTerms.words(query.text())) {
            String begins = "word" + at;
            String exact = "name" + at++;
            where(
                    has(Term.Kind.WORD, "(t.term LIKE :" + begins + " ESCAPE '!' OR t.term = :" + exact + ")"),
                    begins,
                    prefix(word));
            values.put(exact, Term.of(Term.Kind.WORD, blind.apply(word)).term());
        }
    }

    private static String prefix(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static String has(Term.Kind kind, String condition) {
        return "EXISTS (SELECT 1 FROM case_term t WHERE t.case_id = c.id AND t.tenant = c.tenant AND t.kind = '"
                + kind.word() + "' AND " + condition + ")";
    }

    /** The cases, the newest first; the titles as they are stored. */
    List<CaseRows.Row> list(Handle handle) {
        Query select = handle.createQuery("SELECT " + CaseRows.SUMMARY + ", c.request, c.vault FROM case_file c WHERE "
                + String.join(" AND ", conditions) + " ORDER BY c.id DESC LIMIT :limit");
        return select.bindMap(values)
                .bind("limit", query.limit())
                .map((row, context) -> new CaseRows.Row(
                        CaseRows.TO_SUMMARY.map(row, context), row.getString("request"), row.getString("vault")))
                .list();
    }
}
