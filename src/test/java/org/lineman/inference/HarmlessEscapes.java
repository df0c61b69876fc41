package org.lineman.inference;

import java.util.List;

/** Rules that the engine compiles and whose code reaches nothing: refused for another reason than what they can do. */
final class HarmlessEscapes {
    static final List<String> NAMES = List.of(
            "file-dialect-mvel",
            "file-import-static",
            "file-import",
            "lhs-cast",
            "lhs-char-literal",
            "lhs-cross-product",
            "lhs-huge-text",
            "lhs-inline-cast",
            "lhs-instanceof",
            "lhs-not-in-exists",
            "lhs-null-safe-call",
            "lhs-object-type",
            "lhs-octal-number",
            "lhs-shift",
            "lhs-too-many-variables",
            "rhs-assignment",
            "rhs-cast",
            "rhs-explicit-type-arguments",
            "rhs-wrong-conclusion",
            "rule-name-with-code",
            "text-backtick",
            "text-comment-spans-rules",
            "text-direction-override",
            "text-huge-file",
            "text-line-separator",
            "text-no-rule",
            "text-unicode-escape-in-comment");

    private HarmlessEscapes() {}
}
