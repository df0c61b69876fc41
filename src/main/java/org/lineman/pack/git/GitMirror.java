package org.lineman.pack.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** A bare copy of a repository in the cache, into which only is fetched what is not there yet. */
final class GitMirror {
    private static final int SECONDS_OF_SILENCE = 60;

    /** Two threads of one process cannot wait for each other at the lock of a file. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final GitAddress address;
    private final Path folder;

    GitMirror(GitAddress address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /** Does something with the mirror while nobody else does. */
    interface Work<T> {
        T with(Repository mirror) throws IOException;
    }

    /** Makes the mirror if there is none, and works with it. */
    <T> T work(Work<T> work) throws IOException {
        UnconfiguredSystem.install();
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock();
                    Repository mirror = new FileRepositoryBuilder()
                            .setGitDir(folder.toFile())
                            .setBare()
                            .build()) {
                if (!held.isValid()) {
                    throw new IOException(lock + " cannot be locked");
                }
                if (!mirror.getObjectDatabase().exists()) {
                    mirror.create(true);
                }
                // Tidying up in the background would go on after the lock was given back.
                mirror.getConfig().setBoolean("gc", null, "autoDetach", false);
                return work.with(mirror);
            }
        }
    }

    /** What the repository has now, by full names such as {@code refs/tags/v1}. */
    Map<String, Ref> remoteRefs(Repository mirror) throws IOException {
        try (Transport transport = transport(mirror);
                FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
        }
    }

    /** Fetches what is under these names, which may end with {@code *}. */
    void fetch(Repository mirror, String... names) throws IOException {
        try (Transport transport = transport(mirror)) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            List<RefSpec> specs = Arrays.stream(names)
                    .map(name -> new RefSpec("+" + name + ":" + name))
                    .toList();
            transport.fetch(NullProgressMonitor.INSTANCE, specs);
        }
    }

    private Transport transport(Repository mirror) throws IOException {
        try {
            Transport transport = Transport.open(mirror, new URIish(address.text()));
            transport.setTimeout(SECONDS_OF_SILENCE);
            return transport;
        } catch (URISyntaxException e) {
            throw new IOException("is no address: " + e.getReason(), e);
        }
    }

    static boolean has(Repository mirror, ObjectId id) throws IOException {
        return mirror.getObjectDatabase().has(id);
    }
}
