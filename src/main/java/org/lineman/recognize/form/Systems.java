package org.lineman.recognize.form;

import org.lineman.fact.Subject;

/** What a screen speaks of that names no machine. */
final class Systems {
    /** The one system that the screens are of. */
    static final Subject ONE = new Subject(Subject.Kind.SYSTEM, "Communication Manager");

    private Systems() {}
}
