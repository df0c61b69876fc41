package org.lineman.pack;

import java.util.List;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;

/**
 * What {@code rules/pack.yaml} says of a pack.
 *
 * @param name its name
 * @param version its version
 * @param engine the version of the rules' language and fact vocabulary that it was written for
 */
record PackFile(String name, String version, int engine) {
    /** The version of the rules' language and fact vocabulary of this program. */
    static final int ENGINE = 1;

    static PackFile read(String file, String text) {
        DocumentNode document = YamlDocument.read(file, text);
        document.allowOnly(List.of("schema", "name", "version", "engine"));
        document.require("schema")
                .flatMap(DocumentNode::integer)
                .filter(schema -> schema != 1)
                .ifPresent(
                        schema -> document.problem("schema " + schema + " is not known; this program reads schema 1"));
        int engine = document.require("engine").flatMap(DocumentNode::integer).orElse(0);
        if (engine > ENGINE) {
            document.problem("the pack needs engine " + engine + ", this program is engine " + ENGINE + ": update it");
        }
        PackFile about = new PackFile(document.requireText("name"), document.requireText("version"), engine);
        document.refuseIfWrong();
        return about;
    }
}
