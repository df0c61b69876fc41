package org.lineman.pack.source;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.pack.files.PackWriter;
import org.lineman.pack.git.GitRepository;

/**
 * A pack in a Git repository, at a tag, a branch or a commit. What is brought is a commit, whose id is recorded; whoever may move
 * the tag or the branch decides which one it is.
 */
public final class GitSource implements PackSource {
    private final GitRepository repository;
    private final String folder;

    /**
     * The pack in a repository, which is not looked at yet.
     *
     * @param url a path, {@code file://} or {@code https://}; {@code http://} if the revision is a commit
     * @param revision a tag, a branch, or a commit by its 40 hexadecimal digits
     * @param folder the folder in the repository that holds {@code rules/} and {@code knowledge-base/}; empty for the top
     * @param cache the folder for mirrors of repositories
     * @throws IllegalArgumentException if the address cannot be spoken to
     */
    public GitSource(String url, String revision, String folder, Path cache) {
        this.repository = new GitRepository(url, revision, cache);
        this.folder = folder.replaceAll("^/+|/+$", "");
    }

    @Override
    public Provenance fetch(Path into) throws IOException {
        PackWriter writer = new PackWriter(into);
        return Provenance.unsigned("git", location(), repository.visit(folder, writer::write));
    }

    @Override
    public String head() throws IOException {
        return repository.head();
    }

    private String location() {
        return folder.isEmpty() ? repository.toString() : repository + ":" + folder;
    }

    @Override
    public String describe() {
        return "repository " + location();
    }
}
