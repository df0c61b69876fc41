package org.lineman.inference.generated;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One method of a generated class. Rules only ever branch forward and call what ends, so that a method which passes ends as
 * well, however it was written.
 */
final class GeneratedMethod extends MethodVisitor {
    private final GeneratedClass owner;
    private final String method;
    private final boolean bridge;
    private final Set<Label> passed = new HashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private String lastText = "";

    GeneratedMethod(GeneratedClass owner, String method, boolean bridge) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.method = method;
        this.bridge = bridge;
    }

    @Override
    public void visitMethodInsn(int opcode, String on, String name, String descriptor, boolean isInterface) {
        if (owner.wiring() && on.endsWith("/dsl/pattern/D") && name.equals("rule")) {
            // The rule's name is the text before the call; what the method uses belongs to that rule.
            owner.usedByRule().put(lastText, used);
        }
        boolean itself = on.equals(owner.name()) && (bridge || name.equals("<init>"));
        boolean allowed = owner.wiring()
                ? AllowedCalls.wiring(on, name) || on.equals(owner.name()) && name.equals("getRulesList")
                : itself
                        || enumeration(on, name)
                        || AllowedCalls.code(on, name, descriptor, opcode == Opcodes.INVOKESTATIC, owner.conclusion());
        if (!allowed) {
            owner.refuse("calls " + on.replace('/', '.') + "." + name);
        }
    }

    /** What every enumeration does with its own constants. */
    private boolean enumeration(String on, String name) {
        return method.equals("values")
                && (on.equals("java/lang/System") && name.equals("arraycopy")
                        || on.startsWith("[L" + owner.name()) && name.equals("clone"));
    }

    @Override
    public void visitFieldInsn(int opcode, String on, String name, String descriptor) {
        used.add(on);
        boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        boolean own = on.equals(owner.name());
        if (writes ? !own : !own && !AllowedCalls.constant(on)) {
            owner.refuse((writes ? "writes " : "reads ") + on.replace('/', '.') + "." + name);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean makes = opcode == Opcodes.NEW;
        boolean fact = owner.conclusion() && AllowedCalls.code(type, "<init>", "()V", false, true);
        boolean own = type.equals(owner.name()) || type.equals("org/drools/model/functions/PredicateInformation");
        if (makes && !own && !fact && !(owner.wiring() && AllowedCalls.wiringMakes(type))) {
            owner.refuse("makes a " + type.replace('/', '.'));
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (!owner.wiring() || !bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            owner.refuse("has code of its own behind invokedynamic ("
                    + bootstrap.getOwner().replace('/', '.') + ")");
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Handle || value instanceof ConstantDynamic) {
            owner.refuse("holds a method or a computed constant");
        }
        lastText = value instanceof String text ? text : lastText;
    }

    @Override
    public void visitInsn(int opcode) {
        boolean never = opcode == Opcodes.MONITORENTER
                || opcode == Opcodes.IDIV
                || opcode == Opcodes.LDIV
                || opcode == Opcodes.IREM
                || opcode == Opcodes.LREM;
        if (never || opcode == Opcodes.ATHROW && !owner.wiring()) {
            owner.refuse("locks, divides or throws");
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            owner.refuse("makes an array of numbers");
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        owner.refuse("makes an array of arrays");
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        owner.refuse("catches errors");
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (passed.contains(label)) {
            owner.refuse("loops");
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        switched(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        switched(otherwise, labels);
    }

    private void switched(Label otherwise, Label... labels) {
        visitJumpInsn(Opcodes.GOTO, otherwise);
        for (Label label : labels) {
            visitJumpInsn(Opcodes.GOTO, label);
        }
    }
}
