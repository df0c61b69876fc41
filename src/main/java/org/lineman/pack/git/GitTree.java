package org.lineman.pack.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.files.PackFileVisitor;
import org.lineman.pack.files.PackLimits;
import org.lineman.pack.files.PackName;
import org.lineman.pack.files.PackTally;

/**
 * The files of a pack in one tree of a repository, as they are stored: no line end is converted, no filter runs, and no link or
 * submodule is followed.
 */
final class GitTree {
    private static final List<String> FOLDERS = List.of("knowledge-base", "rules");
    private static final int MOST_PROBLEMS = 100;

    /** Trees can name each other so that a few of them unfold to millions of folders. */
    private static final int MOST_STEPS = 2 * PackLimits.MOST_FILES;

    private static final byte[] LARGE_FILE_POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    private final ObjectReader reader;
    private final String place;
    private final PackTally tally = new PackTally();
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final SortedMap<String, ObjectId> files = new TreeMap<>();

    /** Reads objects, and calls the tree so in messages. */
    GitTree(ObjectReader reader, String place) {
        this.reader = reader;
        this.place = place;
    }

    /**
     * Shows each file to a visitor, sorted by name.
     *
     * @throws DocumentException with every file that cannot be one of a pack and every folder that is missing, before the
     *     visitor sees the first one
     */
    void visit(ObjectId tree, PackFileVisitor visitor) throws IOException {
        list(tree);
        for (String folder : FOLDERS) {
            if (files.keySet().stream().noneMatch(name -> name.startsWith(folder + "/"))) {
                refuse(folder, "no such folder in " + place);
            }
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            visitor.visit(file.getKey(), content(file.getKey(), file.getValue()));
        }
    }

    private void list(ObjectId tree) throws IOException {
        int steps = 0;
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            while (walk.next() && problems.size() < MOST_PROBLEMS) {
                if (++steps > MOST_STEPS) {
                    refuse(walk.getPathString(), "there are more than " + MOST_STEPS + " files and folders");
                    return;
                }
                if (walk.getDepth() > 0 || FOLDERS.contains(walk.getPathString())) {
                    take(walk);
                }
            }
        }
    }

    private void take(TreeWalk walk) throws IOException {
        String name = walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (mode == FileMode.TREE) {
            walk.enterSubtree();
        } else if (mode == FileMode.SYMLINK) {
            refuse(name, "is a symbolic link; a pack has files only");
        } else if (mode == FileMode.GITLINK) {
            refuse(name, "is a submodule; a pack lies in one repository");
        } else {
            ObjectId id = walk.getObjectId(0);
            tally.add(name, reader.getObjectSize(id, Constants.OBJ_BLOB)).ifPresent(fault -> refuse(name, fault));
            files.put(name, id);
        }
    }

    private byte[] content(String name, ObjectId id) throws IOException {
        byte[] content = reader.open(id, Constants.OBJ_BLOB).getBytes(PackLimits.LARGEST_FILE);
        if (startsWith(content, LARGE_FILE_POINTER)) {
            throw new DocumentException(
                    new DocumentProblem(name, 0, "", "is a pointer of Git LFS: its content is not in the repository"));
        }
        return content;
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private void refuse(String name, String says) {
        problems.add(new DocumentProblem(PackName.shown(name), 0, "", says));
    }
}
