package org.lineman.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lineman.document.DocumentException;

/**
 * Which pack it is, told without compiling a rule.
 *
 * @param name its name
 * @param version its version
 * @param engine the version of the rules' language and fact vocabulary that it needs
 * @param digest {@code sha256:} and the digest of every file that decides an answer: the same as {@link Pack#digest()}
 */
public record PackIdentity(String name, String version, int engine, String digest) {
    /** The version of the rules' language and fact vocabulary of this program. */
    public static final int ENGINE = PackFile.ENGINE;

    /** The file that names a pack, as a path from its home. */
    public static final String FILE = "rules/pack.yaml";

    /**
     * Reads it from the folder that holds {@value Pack#RULES} and {@value Pack#KNOWLEDGE_BASE}.
     *
     * @throws DocumentException if there is no pack, or {@value #FILE} is wrong, or the pack needs a newer engine
     */
    public static PackIdentity of(Path home) {
        PackFolder folder = new PackFolder(home);
        return of(folder.about(), folder.digest());
    }

    /**
     * Reads it from the content of {@value #FILE}.
     *
     * @param file the content
     * @param digest the digest of the pack
     * @throws DocumentException if the file is wrong, or the pack needs a newer engine
     */
    public static PackIdentity of(byte[] file, String digest) {
        return of(PackFile.read(FILE, new String(file, StandardCharsets.UTF_8)), digest);
    }

    private static PackIdentity of(PackFile about, String digest) {
        return new PackIdentity(about.name(), about.version(), about.engine(), digest);
    }
}
