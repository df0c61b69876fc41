package org.lineman.inference.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class that the engine made of rules: what in it is not allowed, and which rules use which other classes. */
final class GeneratedClass extends ClassVisitor {
    private static final Pattern WIRING = Pattern.compile(AllowedCalls.RULES
            + "(Rules[0-9A-F]{32}(RuleMethods\\d+)?|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+)?)"
            + "|org/drools/project/model/ProjectModel_\\w+");
    private static final Pattern CONCLUSION =
            Pattern.compile(AllowedCalls.RULES + "P\\w\\w/LambdaConsequence[0-9A-F]{32}");

    private final Set<String> refused = new LinkedHashSet<>();
    private final Map<String, Set<String>> usedByRule = new LinkedHashMap<>();
    private String name = "";

    private GeneratedClass() {
        super(Opcodes.ASM9);
    }

    static GeneratedClass read(byte[] bytes) {
        GeneratedClass found = new GeneratedClass();
        new ClassReader(bytes).accept(found, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found;
    }

    String name() {
        return name;
    }

    /** What it does that no rule needs. */
    List<String> refused() {
        return new ArrayList<>(refused);
    }

    /** By the name of a rule, the generated classes that it is made of. */
    Map<String, Set<String>> usedByRule() {
        return usedByRule;
    }

    /** True for what the engine writes between the rules; everything else is held to the list for an author's code. */
    boolean wiring() {
        return WIRING.matcher(name).matches();
    }

    /** True for the right-hand side of a rule, the only place that concludes and makes facts. */
    boolean conclusion() {
        return CONCLUSION.matcher(name).matches();
    }

    void refuse(String says) {
        refused.add(says);
    }

    @Override
    public void visit(int version, int access, String className, String signature, String parent, String[] interfaces) {
        name = className;
        if (!wiring() && !className.startsWith(AllowedCalls.RULES)) {
            refuse("is a class outside the rules' package");
        }
        if (!Set.of("java/lang/Object", "java/lang/Enum").contains(parent)) {
            refuse("extends " + parent);
        }
        for (String one : interfaces) {
            if (!one.startsWith("org/drools/model/")
                    && !one.equals("org/drools/modelcompiler/CanonicalKieModuleModel")) {
                refuse("implements " + one);
            }
        }
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        boolean constant = field.matches("INSTANCE|EXPRESSION_HASH|ENUM\\$VALUES|\\$VALUES");
        if (!wiring() && !constant) {
            refuse("keeps a field '" + field + "'");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0 || method.equals("finalize")) {
            refuse("has the method '" + method + "', which is native, synchronized or a finalizer");
        }
        return new GeneratedMethod(this, method, (access & Opcodes.ACC_BRIDGE) != 0);
    }
}
