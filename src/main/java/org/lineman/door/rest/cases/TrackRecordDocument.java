package org.lineman.door.rest.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.diagnosis.Answer;
import org.lineman.knowledge.Weight;
import org.lineman.pack.Pack;
import org.lineman.track.CauseRecord;
import org.lineman.track.IndicatorRecord;
import org.lineman.track.LikelihoodRatio;
import org.lineman.track.TrackRecord;

/** The track record as the contract has it. */
record TrackRecordDocument(
        Answer.PackRef pack, int cases, int right, int wrong, int unknown, int closed, List<Cause> causes) {

    /** A cause. */
    record Cause(
            String cause,
            String title,
            CauseRecord.Said said,
            int trueCause,
            Map<String, Integer> missed,
            List<Indicator> indicators) {}

    /** An indicator. */
    record Indicator(String indicator, State present, State absent) {}

    /** How often an indicator was in a state, and what that suggests beside its weight. */
    record State(int there, int notThere, Optional<Weight> authored, Optional<LikelihoodRatio> suggested) {
        static State of(int there, int notThere, IndicatorRecord.Compared compared) {
            return new State(there, notThere, compared.authored(), compared.suggested());
        }
    }

    static TrackRecordDocument of(Pack pack, TrackRecord record, int closed) {
        return new TrackRecordDocument(
                new Answer.PackRef(pack.version(), pack.digest()),
                record.cases(),
                record.right(),
                record.wrong(),
                record.unknown(),
                closed,
                record.causes().stream().map(TrackRecordDocument::cause).toList());
    }

    private static Cause cause(CauseRecord cause) {
        return new Cause(
                cause.cause(),
                cause.title(),
                cause.said(),
                cause.trueCause(),
                cause.missed(),
                cause.indicators().stream()
                        .map(one -> new Indicator(
                                one.indicator(),
                                State.of(one.presentThere(), one.presentNot(), one.present()),
                                State.of(one.absentThere(), one.absentNot(), one.absent())))
                        .toList());
    }
}
