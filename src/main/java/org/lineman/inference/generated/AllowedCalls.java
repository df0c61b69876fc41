package org.lineman.inference.generated;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Vocabulary;
import org.lineman.inference.shape.Accessors;
import org.objectweb.asm.Type;

/**
 * What generated code may call, by owner and name. The first list is for code that came out of an author's comparisons and
 * conclusions; the second for what the engine writes around it, which says how the rules hang together.
 */
final class AllowedCalls {
    /** The package of all generated classes, as a path. */
    static final String RULES = "org/lineman/rules/";

    private static final String FACTS = Fact.class.getPackageName().replace('.', '/') + "/";

    private static final Map<String, Pattern> CODE = Map.ofEntries(
            entry("java/lang/Boolean", "valueOf|booleanValue"),
            entry("java/lang/Integer", "valueOf|intValue|longValue|doubleValue"),
            entry("java/lang/Long", "valueOf|longValue|doubleValue"),
            entry("java/lang/Double", "valueOf|doubleValue"),
            entry("java/lang/Number", "(int|long|double)Value"),
            entry("java/lang/Enum", "<init>|valueOf"),
            entry("java/lang/Object", "<init>"),
            entry("org/drools/model/functions/PredicateInformation", "<init>|addRuleNames|setMoreThanMaxRuleDefs"),
            entry(
                    "org/drools/modelcompiler/util/EvaluationUtil",
                    "are(Numbers)?NullSafeEquals|(greater|less)(Than|OrEqual)(Numbers)?"),
            entry("org/lineman/inference/Pace", "holds"),
            entry("org/lineman/inference/Observed", "present|absent|symptom|derive"));

    private static final Map<String, Pattern> WIRING = Map.ofEntries(
            entry("java/lang/Object", "<init>"),
            entry("java/lang/Boolean", "valueOf"),
            entry("java/lang/Integer", "valueOf"),
            entry("java/lang/Long", "valueOf"),
            entry("java/lang/Double", "valueOf"),
            entry("java/lang/String", "hashCode|equals"),
            entry("java/lang/RuntimeException", "<init>"),
            entry("java/lang/IllegalArgumentException", "<init>"),
            entry("java/util/Arrays", "asList"),
            entry("java/util/ArrayList", "<init>|add"),
            entry("java/util/List", "add"),
            entry("java/util/Collections", "emptyList"),
            entry("java/time/format/DateTimeFormatterBuilder", "<init>|parseCaseInsensitive|appendPattern|toFormatter"),
            entry("org/drools/util/DateUtils", "getDateFormatMask"),
            entry("org/kie/util/maven/support/ReleaseIdImpl", "<init>"),
            entry("org/kie/api/runtime/conf/ClockTypeOption", "get"),
            entry("org/drools/model/DomainClassMetadata", "getPropertyIndex"),
            entry("org/drools/model/PatternDSL$PatternDef", "expr|bind"),
            entry("org/drools/model/impl/RuleBuilder", "build"),
            entry(
                    "org/drools/modelcompiler/dsl/pattern/D",
                    "rule|pattern|declarationOf|globalOf|alphaIndexedBy|betaIndexedBy|on|not|exists|and"));

    /** The configuration of the module, which the engine writes of its defaults. */
    private static final Pattern CONFIGURATION =
            Pattern.compile("org/kie/api/(KieServices|builder/model/Kie(Module|Base|Session)Model)");

    private static final Pattern CONSTANTS =
            Pattern.compile("java/lang/(Boolean|Integer|Long|Double|Character)|java/util/Locale"
                    + "|org/drools/model/Index\\$ConstraintType|org/kie/api/(conf|builder/model)/\\w+(\\$\\w+)?");

    private AllowedCalls() {}

    private static Map.Entry<String, Pattern> entry(String owner, String names) {
        return Map.entry(owner, Pattern.compile(names));
    }

    /** Whether code of an author's may call a method. */
    static boolean code(String owner, String name, String descriptor, boolean isStatic, boolean conclusion) {
        if (name.equals("<init>") && owner.startsWith(FACTS)) {
            return conclusion && Vocabulary.classNames().contains(owner.substring(FACTS.length()));
        }
        if (!isStatic && mayBeAsked(owner)) {
            int arguments = Type.getArgumentTypes(descriptor).length;
            return type(owner)
                    .filter(type -> Accessors.allows(type, name, arguments))
                    .isPresent();
        }
        return matches(CODE, owner, name) && (conclusion || !owner.endsWith("/Observed"));
    }

    /** Whether the engine's own code between the rules may call a method. */
    static boolean wiring(String owner, String name) {
        return matches(WIRING, owner, name)
                || owner.startsWith("org/drools/model/consequences/ConsequenceBuilder$_") && name.equals("execute")
                || CONFIGURATION.matcher(owner).matches()
                || owner.startsWith(RULES) && name.matches("<init>|rule_\\w+");
    }

    private static boolean matches(Map<String, Pattern> calls, String owner, String name) {
        return Optional.ofNullable(calls.get(owner))
                .filter(names -> names.matcher(name).matches())
                .isPresent();
    }

    /** Whether a constant of this class may be read. */
    static boolean constant(String owner) {
        return owner.startsWith(RULES)
                || CONSTANTS.matcher(owner).matches()
                || owner.startsWith(FACTS) && type(owner).filter(Class::isEnum).isPresent();
    }

    /** Whether objects of this class may be made in the engine's own code. */
    static boolean wiringMakes(String type) {
        return WIRING.containsKey(type) || type.startsWith(RULES);
    }

    private static boolean mayBeAsked(String owner) {
        return owner.startsWith(FACTS)
                || owner.equals(Type.getInternalName(Source.class))
                || owner.equals("java/lang/String");
    }

    private static Optional<Class<?>> type(String owner) {
        try {
            return Optional.of(Class.forName(owner.replace('/', '.'), false, Fact.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError noSuchClass) {
            return Optional.empty();
        }
    }
}
