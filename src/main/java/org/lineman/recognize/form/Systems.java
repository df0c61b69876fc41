package org.lineman.recognize.form;

import org.lineman.fact.Subject;

/** What a screen speaks of that names no machine. */
final class Systems {
    /** The one system that the screens are of. */
    static final Subject ONE = new Subject(Subject.Kind.SYSTEM, "Communication Manager");

    private Systems() {}

    /** A gateway by its number, which its own prompt and the system's screens share; their names may differ. */
    static Subject gateway(String number) {
        return new Subject(Subject.Kind.GATEWAY, Integer.toString(Integer.parseInt(number)));
    }
}
