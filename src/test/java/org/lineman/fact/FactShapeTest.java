package org.lineman.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.evidence.Source;

/** What every kind of fact promises, whatever it tells: a new one is held to it without a line here. */
class FactShapeTest {
    private static final Subject SUBJECT = Subject.parse("bld-sub-3", Subject.Kind.NODE);
    private static final Source SOURCE = Source.Lines.at("messages.txt", 7);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    static Stream<Vocabulary.Kind> kinds() {
        return Vocabulary.kinds().stream();
    }

    /** Those that callers post and recognisers emit; the others are made by the service and never read from text. */
    static Stream<Vocabulary.Kind> postedKinds() {
        return kinds().filter(Vocabulary.Kind::posted);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void beginsWithSubjectTimeAndSource(Vocabulary.Kind kind) {
        assertThat(Arrays.stream(kind.type().getRecordComponents()).map(RecordComponent::getName))
                .startsWith("subject", "time", "source");
    }

    /** A name that begins with "is" or "get" is cut by the rules' engine, which then knows "suer" and no "issuer". */
    @ParameterizedTest
    @MethodSource("kinds")
    void hasNoComponentThatRulesCannotName(Vocabulary.Kind kind) {
        assertThat(kind.fields())
                .extracting(Vocabulary.Field::name)
                .noneMatch(name -> name.startsWith("is") || name.startsWith("get"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isNamedAfterItsRecord(Vocabulary.Kind kind) {
        String name = kind.type()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);

        assertThat(kind.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatItAndEachComponentMeans(Vocabulary.Kind kind) {
        assertThat(kind.meaning()).isNotBlank();
        assertThat(kind.says()).isNotBlank();
        assertThat(kind.fields())
                .allSatisfy(field -> assertThat(field.meaning()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsClauseNamesOnlyComponentsThatItHas(Vocabulary.Kind kind) {
        assertThat(PLACEHOLDER.matcher(kind.says()).results().map(found -> found.group(1)))
                .allSatisfy(name -> assertThat(
                                name.equals("subject") || kind.field(name).isPresent())
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("postedKinds")
    void canBeBuiltWithoutItsOptionalComponents(Vocabulary.Kind kind) {
        Map<String, Object> values = requiredValues(kind);

        Fact fact = kind.build(SUBJECT, When.UNKNOWN, SOURCE, values);

        assertThat(fact).isInstanceOf(kind.type());
        assertThat(fact.subject()).isEqualTo(SUBJECT);
        assertThat(fact.source()).isEqualTo(SOURCE);
        assertThat(kind.values(fact)).containsAllEntriesOf(values);
    }

    @ParameterizedTest
    @MethodSource("postedKinds")
    void everyComponentCanBeReadFromText(Vocabulary.Kind kind) {
        assertThat(kind.fields())
                .allSatisfy(field -> assertThat(field.parse(textFor(field))).isInstanceOf(field.type()));
    }

    @ParameterizedTest
    @MethodSource("postedKinds")
    void namesTheComponentThatIsMissing(Vocabulary.Kind kind) {
        if (!kind.subjectFollows()) {
            assertThatThrownBy(() -> kind.build(null, When.UNKNOWN, SOURCE, requiredValues(kind)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("subject");
        }
        for (String required : requiredValues(kind).keySet()) {
            Map<String, Object> without = requiredValues(kind);
            without.remove(required);

            assertThatThrownBy(() -> kind.build(SUBJECT, When.UNKNOWN, SOURCE, without))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(required);
        }
    }

    private static Map<String, Object> requiredValues(Vocabulary.Kind kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(field -> !field.optional())
                .forEach(field -> values.put(field.name(), field.parse(textFor(field))));
        return values;
    }

    private static String textFor(Vocabulary.Field field) {
        if (!field.words().isEmpty()) {
            return field.words().get(0);
        }
        return field.type() == Boolean.class ? "yes" : "1";
    }
}
