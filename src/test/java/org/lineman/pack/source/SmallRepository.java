package org.lineman.pack.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;

/** A bare repository that is written object by object, so that it can hold what no working tree could. */
final class SmallRepository {
    private static final PersonIdent AUTHOR =
            new PersonIdent("A. Author", "author@example.org", Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, DirCacheEntry> more = new LinkedHashMap<>();

    SmallRepository(Path folder) throws IOException {
        this.folder = folder;
        try (Repository repository = open()) {
            repository.create(true);
        }
    }

    private Repository open() throws IOException {
        return new FileRepository(folder.toFile());
    }

    String address() {
        return folder.toUri().toString().replaceFirst("/$", "").replaceFirst("^file:/+", "file:///");
    }

    /** Puts something into every tree from now on. */
    void add(String name, FileMode mode, String content) throws IOException {
        try (Repository repository = open();
                ObjectInserter inserter = repository.newObjectInserter()) {
            DirCacheEntry entry = new DirCacheEntry(name);
            entry.setFileMode(mode);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8)));
            inserter.flush();
            more.put(name, entry);
        }
    }

    /** A commit upon the one that the branch is at. */
    String commit(String branch, Map<String, byte[]> files) throws IOException {
        try (Repository repository = open()) {
            return commit(repository, branch, files, repository.resolve(Constants.R_HEADS + branch));
        }
    }

    /** A commit upon none, to which the branch is moved by force. */
    String root(String branch, Map<String, byte[]> files) throws IOException {
        try (Repository repository = open()) {
            return commit(repository, branch, files, null);
        }
    }

    private String commit(Repository repository, String branch, Map<String, byte[]> files, ObjectId parent)
            throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache tree = DirCache.newInCore();
            DirCacheBuilder builder = tree.builder();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue()));
                builder.add(entry);
            }
            more.values().forEach(builder::add);
            builder.finish();
            return commit(repository, inserter, branch, tree.writeTree(inserter), parent);
        }
    }

    private static String commit(
            Repository repository, ObjectInserter inserter, String branch, ObjectId tree, ObjectId parent)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(AUTHOR);
        commit.setCommitter(AUTHOR);
        commit.setMessage("A commit\n");
        if (parent != null) {
            commit.setParentId(parent);
        }
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        point(repository, Constants.R_HEADS + branch, id);
        return id.name();
    }

    /** A commit whose rules unfold to {@code width} to the power of {@code depth} folders. */
    void bomb(String branch, int width, int depth) throws IOException {
        try (Repository repository = open();
                ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = inserter.insert(new TreeFormatter());
            for (int level = 0; level < depth; level++) {
                TreeFormatter folders = new TreeFormatter();
                for (int i = 0; i < width; i++) {
                    folders.append("d" + i, FileMode.TREE, tree);
                }
                tree = inserter.insert(folders);
            }
            TreeFormatter top = new TreeFormatter();
            top.append("rules", FileMode.TREE, tree);
            commit(repository, inserter, branch, inserter.insert(top), null);
        }
    }

    void tag(String name, String commit) throws IOException {
        try (Repository repository = open()) {
            point(repository, Constants.R_TAGS + name, ObjectId.fromString(commit));
        }
    }

    void annotatedTag(String name, String commit) throws IOException {
        try (Repository repository = open();
                ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setTagger(AUTHOR);
            tag.setMessage("A release\n");
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            point(repository, Constants.R_TAGS + name, id);
        }
    }

    private static void point(Repository repository, String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        RefUpdate.Result result = update.forceUpdate();
        if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.REJECTED) {
            throw new IOException(ref + ": " + result);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
