package org.lineman.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Whether stated likelihoods hold: of what was said to be 0.9 likely, nine in ten should have been there.
 *
 * @param of which statements are looked at
 * @param statements how many there are whose truth is known
 * @param brier the mean of (stated − true)², 0 at best (G. W. Brier, Verification of forecasts expressed in terms of probability,
 *     Monthly Weather Review 78, 1950); empty if there is no statement
 * @param bands the tenths from 0 to 1
 * @param enough true if there are at least {@link #ENOUGH} statements
 */
public record Calibration(Of of, int statements, Optional<Double> brier, List<Band> bands, boolean enough) {
    /** Below so many statements a plot says next to nothing: the interval of a share of a half is wider than a third. */
    public static final int ENOUGH = 30;

    private static final int TENTHS = 10;
    private static final double THOUSANDTH = 1000;

    /** Which statements. */
    public enum Of {
        /** The cause that an answer names first; one for each case. */
        NAMED,
        /** Every cause that an answer weighs; several for a case. */
        WEIGHED
    }

    /**
     * A tenth.
     *
     * @param from its lower end
     * @param to its upper end, which belongs to the next one, but for 1
     * @param said how many statements are in it
     * @param right how many of them were true
     * @param stated the mean of what they state; empty if there is none
     * @param share the share of those that were true
     * @param interval the interval of that share
     */
    public record Band(
            double from,
            double to,
            int said,
            int right,
            Optional<Double> stated,
            Optional<Double> share,
            Optional<Wilson> interval) {}

    private record Statement(double likelihood, boolean isTrue) {
        int tenth() {
            return Math.min(TENTHS - 1, (int) Math.floor(likelihood * TENTHS + 1e-9));
        }

        double penalty() {
            double miss = likelihood - (isTrue ? 1 : 0);
            return miss * miss;
        }
    }

    /** Looks at the statements of marked cases. */
    public static Calibration of(Of of, List<Outcome> outcomes, KnowledgeBase knowledge) {
        Truths truths = new Truths(knowledge);
        List<Statement> statements = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Account account = outcome.account();
            List<Account.Weighed> meant = of == Of.WEIGHED
                    ? account.weighed()
                    : account.first().flatMap(account::weighed).stream().toList();
            for (Account.Weighed weighed : meant) {
                Truth truth = truths.of(outcome, weighed.cause());
                if (truth != Truth.OPEN) {
                    statements.add(new Statement(weighed.likelihood(), truth == Truth.THERE));
                }
            }
        }
        return of(of, statements);
    }

    private static Calibration of(Of of, List<Statement> statements) {
        return new Calibration(
                of,
                statements.size(),
                mean(statements.stream().map(Statement::penalty).toList()),
                IntStream.range(0, TENTHS)
                        .mapToObj(tenth -> band(
                                tenth,
                                statements.stream()
                                        .filter(one -> one.tenth() == tenth)
                                        .toList()))
                        .toList(),
                statements.size() >= ENOUGH);
    }

    private static Band band(int tenth, List<Statement> in) {
        int right = (int) in.stream().filter(Statement::isTrue).count();
        return new Band(
                (double) tenth / TENTHS,
                (double) (tenth + 1) / TENTHS,
                in.size(),
                right,
                mean(in.stream().map(Statement::likelihood).toList()),
                mean(in.stream().map(one -> one.isTrue() ? 1.0 : 0.0).toList()),
                in.isEmpty() ? Optional.empty() : Optional.of(Wilson.of(right, in.size())));
    }

    private static Optional<Double> mean(List<Double> figures) {
        var mean = figures.stream().mapToDouble(figure -> figure).average();
        return mean.isPresent()
                ? Optional.of(Math.round(mean.getAsDouble() * THOUSANDTH) / THOUSANDTH)
                : Optional.empty();
    }
}
