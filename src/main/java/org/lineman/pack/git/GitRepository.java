package org.lineman.pack.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.files.PackFileVisitor;

/**
 * A repository of this machine or another, read at one revision: a tag, a branch, or a commit by its 40 hexadecimal digits. A
 * tag goes before a branch of the same name. Safe for use by many threads, which wait for each other.
 */
public final class GitRepository {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final int MOST_NAMED = 20;

    private final GitAddress address;
    private final String revision;
    private final GitMirror mirror;

    /**
     * The repository at an address, which is not looked at yet.
     *
     * @param address a path, {@code file://} or {@code https://}; {@code http://} if the revision is a commit
     * @param revision the tag, the branch or the commit
     * @param cache the folder for mirrors of repositories
     * @throws IllegalArgumentException if the address cannot be spoken to
     */
    public GitRepository(String address, String revision, Path cache) {
        if (revision.isBlank()) {
            throw new IllegalArgumentException(
                    "say which tag, branch or commit of " + address + " is meant: ADDRESS#TAG");
        }
        this.address = GitAddress.of(address, isCommit(revision));
        this.revision = revision;
        // Short, and the same tomorrow, also when the password is another one.
        UUID name = UUID.nameUUIDFromBytes(this.address.toString().getBytes(StandardCharsets.UTF_8));
        this.mirror = new GitMirror(this.address, cache.resolve("git").resolve(name + ".git"));
    }

    private static boolean isCommit(String revision) {
        return COMMIT.matcher(revision).matches();
    }

    /**
     * The id of the commit that the revision means now, as 40 hexadecimal digits. Asks the repository, and fetches nothing.
     *
     * @throws IOException if the repository cannot be reached, or has no such tag or branch
     */
    public String head() throws IOException {
        if (isCommit(revision)) {
            return revision;
        }
        return work(copy -> {
            Ref ref = find(mirror.remoteRefs(copy));
            return Optional.ofNullable(ref.getPeeledObjectId())
                    .orElse(ref.getObjectId())
                    .name();
        });
    }

    /**
     * Shows each file of the pack to a visitor, sorted by name.
     *
     * @param folder the folder in the repository that holds {@code rules/} and {@code knowledge-base/}, with forward slashes;
     *     empty for the top
     * @return the id of the commit, as 40 hexadecimal digits
     * @throws DocumentException with every file that cannot be one of a pack
     * @throws IOException if the repository cannot be reached, or has no such revision or folder
     */
    public String visit(String folder, PackFileVisitor visitor) throws IOException {
        return work(copy -> {
            ObjectId id = fetch(copy);
            try (ObjectReader reader = copy.newObjectReader();
                    RevWalk walk = new RevWalk(reader)) {
                RevCommit commit = walk.parseCommit(id);
                new GitTree(reader, "commit " + commit.name()).visit(tree(reader, commit, folder), visitor);
                return commit.name();
            } catch (IncorrectObjectTypeException e) {
                throw new IOException(revision + " is no commit", e);
            }
        });
    }

    private ObjectId tree(ObjectReader reader, RevCommit commit, String folder) throws IOException {
        if (folder.isEmpty()) {
            return commit.getTree();
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, folder, commit.getTree())) {
            if (walk == null || !walk.isSubtree()) {
                throw new DocumentException(
                        new DocumentProblem(folder, 0, "", "no such folder in commit " + commit.name()));
            }
            return walk.getObjectId(0);
        }
    }

    /** Brings the revision into the mirror if it is not there yet, and tells what it means: a commit or an annotated tag. */
    private ObjectId fetch(Repository copy) throws IOException {
        if (!isCommit(revision)) {
            Ref ref = find(mirror.remoteRefs(copy));
            if (!GitMirror.has(copy, ref.getObjectId())) {
                mirror.fetch(copy, ref.getName());
            }
            return ref.getObjectId();
        }
        ObjectId id = ObjectId.fromString(revision);
        if (!GitMirror.has(copy, id)) {
            mirror.fetch(copy, Constants.R_HEADS + "*", Constants.R_TAGS + "*");
        }
        if (!GitMirror.has(copy, id)) {
            throw new IOException("no branch and no tag leads to the commit " + revision);
        }
        return id;
    }

    private Ref find(Map<String, Ref> refs) throws IOException {
        return Stream.of(Constants.R_TAGS + revision, Constants.R_HEADS + revision, revision)
                .filter(name -> name.startsWith(Constants.R_TAGS) || name.startsWith(Constants.R_HEADS))
                .filter(refs::containsKey)
                .map(refs::get)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no tag and no branch '" + revision + "'; there are: "
                        + refs.keySet().stream()
                                .filter(name -> name.startsWith(Constants.R_TAGS) || name.startsWith(Constants.R_HEADS))
                                .map(name -> name.replaceFirst("^refs/(tags|heads)/", ""))
                                .distinct()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(", "))));
    }

    private <T> T work(GitMirror.Work<T> work) throws IOException {
        try {
            return mirror.work(work);
        } catch (MissingObjectException e) {
            throw new IOException("repository " + address + ": not all of it is there: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException("repository " + address + ": " + e.getMessage(), e);
        }
    }

    /** The address without user and password, and the revision. */
    @Override
    public String toString() {
        return address + "#" + revision;
    }
}
