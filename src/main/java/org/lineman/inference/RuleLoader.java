package org.lineman.inference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.modelcompiler.CanonicalKieModuleProvider;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.fact.Fact;
import org.lineman.fact.Vocabulary;
import org.lineman.knowledge.KnowledgeBase;

/** Makes a {@link RuleBase} of rule files: compiled once, loaded from a cache keyed by content from then on. */
public final class RuleLoader {
    private static final int DIGEST_BYTES = 32;
    private static final Object ONE_LOAD_AT_A_TIME = new Object();

    private final KnowledgeBase knowledge;
    private final Path cache;

    /**
     * A loader.
     *
     * @param knowledge what the rules may speak of
     * @param cache the folder for compiled rules; made if it is not there; one that cannot be used is done without
     */
    public RuleLoader(KnowledgeBase knowledge, Path cache) {
        this.knowledge = knowledge;
        this.cache = cache;
    }

    /**
     * Compiles rules, or loads them from the cache if the same rules were compiled before by the same engine.
     *
     * @param files the rule files, in any order
     * @throws DocumentException with the file, line and rule of everything that is wrong
     */
    public RuleBase load(List<RuleFile> files) {
        synchronized (ONE_LOAD_AT_A_TIME) {
            return onOwnThread(() -> loadHere(files, true));
        }
    }

    /** The same for some of a pack's files: what is checked across files is not. */
    RuleBase loadPart(List<RuleFile> files) {
        synchronized (ONE_LOAD_AT_A_TIME) {
            return onOwnThread(() -> loadHere(files, false));
        }
    }

    private RuleBase loadHere(List<RuleFile> files, boolean whole) {
        String key = key(files) + (whole ? "" : "-part");
        ReleaseId id = KieServices.get().newReleaseId("org.lineman", "rules", key);
        Path cached = cache.resolve(key + ".rules");
        byte[] bytes = read(cached);
        if (bytes != null) {
            // Not checked again, since a start must not pay for it: a file of this name was written by this edition of
            // the
            // checks after they let just this text pass. That trusts whoever may write the folder; see
            // docs/reference/rule.md.
            return open(id, bytes);
        }
        RuleCompiler compiler = new RuleCompiler(knowledge);
        List<DocumentProblem> problems = compiler.read(files, whole);
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        bytes = compiler.compile(id);
        RuleBase compiled = open(id, bytes);
        write(cached, bytes);
        return compiled;
    }

    /**
     * Makes the module by hand of the files in its bytes. The repository's way reads a kmodule.xml first, for which it compiles
     * an XML schema: a third of the time to the first answer, for a file that says nothing. It also keeps each module it has seen.
     */
    private RuleBase open(ReleaseId id, byte[] bytes) {
        try {
            KieModuleModelImpl model = new KieModuleModelImpl();
            KieBuilderImpl.setDefaultsforEmptyKieModule(model);
            InternalKieModule module =
                    new CanonicalKieModuleProvider().createKieModule(id, model, MemoryFileSystem.readFromJar(bytes));
            KieModuleKieProject project = new KieModuleKieProject(module, Fact.class.getClassLoader());
            KieContainer container =
                    new KieContainerImpl(project, KieServices.get().getRepository(), id);
            return new RuleBase(container, container.getKieBase(), knowledge);
        } catch (RuntimeException e) {
            throw new DocumentException(new DocumentProblem("rules", 0, "", "cannot be loaded: " + e));
        }
    }

    /**
     * Loading needs the facts' class loader as the thread's own, and a thread that nobody interrupts: an interrupted load
     * reports no error and fails later.
     */
    private static <T> T onOwnThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "rule-loader");
        thread.setContextClassLoader(Fact.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A digest of all that decides whether and how rules compile: their text, what they may name, the engine and Java. */
    private String key(List<RuleFile> files) {
        MessageDigest digest = sha256();
        add(digest, KieServices.class.getPackage().getImplementationVersion());
        add(digest, System.getProperty("java.specification.version"));
        Vocabulary.kinds().forEach(kind -> {
            add(digest, kind.type().getName());
            kind.fields()
                    .forEach(field ->
                            add(digest, field.name() + ":" + field.type().getName()));
        });
        knowledge.articles().forEach(article -> {
            add(digest, article.id());
            article.indicators().forEach(indicator -> add(digest, indicator.id() + indicator.ask()));
        });
        knowledge.symptoms().forEach(symptom -> add(digest, symptom.id()));
        files.stream().sorted().forEach(file -> {
            add(digest, file.path());
            add(digest, file.text());
        });
        add(digest, Edition.ofThisProgram());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The bytes in the cache, if they are whole: before them stands their digest. */
    private static byte[] read(Path cached) {
        try {
            byte[] file = Files.isRegularFile(cached) ? Files.readAllBytes(cached) : new byte[0];
            if (file.length <= DIGEST_BYTES) {
                return null;
            }
            byte[] bytes = Arrays.copyOfRange(file, DIGEST_BYTES, file.length);
            return MessageDigest.isEqual(sha256().digest(bytes), Arrays.copyOf(file, DIGEST_BYTES)) ? bytes : null;
        } catch (IOException unreadable) {
            log("the cached rules cannot be read, compiling again", unreadable);
            return null;
        }
    }

    private static void write(Path cached, byte[] bytes) {
        try {
            Files.createDirectories(cached.getParent());
            ownersAlone(cached.getParent());
            Path part = cached.resolveSibling(cached.getFileName() + "." + UUID.randomUUID() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(sha256().digest(bytes));
                out.write(bytes);
            }
            Files.move(part, cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            log("the compiled rules cannot be cached, the next start will compile again", readOnly);
        }
    }

    /** What lies here is run without being checked again: nobody but its owner has any business in it. */
    private static void ownersAlone(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void log(String says, Exception why) {
        System.getLogger(RuleLoader.class.getName()).log(System.Logger.Level.DEBUG, says, why);
    }
}
