package org.lineman.recognize.form;

import java.util.Map;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** Names and addresses that a screen shows side by side. */
final class Names {
    private Names() {}

    static void identify(Page page, String name, String address, int line) {
        page.emit(
                "node-identity", Subject.node(name), When.UNKNOWN, page.lines(line, line), Map.of("address", address));
    }
}
