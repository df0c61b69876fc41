package org.lineman.door.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lineman.prediction.RecoveryRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a recovery rule by its word. */
final class RecoveryRuleOption implements ITypeConverter<RecoveryRule> {
    @Override
    public RecoveryRule convert(String text) {
        RecoveryRule rule = RecoveryRule.of(text);
        if (rule == null) {
            throw new TypeConversionException("'" + text + "' is none of "
                    + Arrays.stream(RecoveryRule.values())
                            .map(RecoveryRule::word)
                            .collect(Collectors.joining(", ")));
        }
        return rule;
    }
}
