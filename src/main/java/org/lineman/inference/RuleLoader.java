package org.lineman.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
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
            return onOwnThread(() -> loadHere(files));
        }
    }

    private RuleBase loadHere(List<RuleFile> files) {
        Path cached = cache.resolve(key(files) + ".rules");
        byte[] bytes = read(cached);
        if (bytes != null) {
            try {
                return open(bytes);
            } catch (DocumentException damaged) {
                log("the cached rules are damaged, compiling again", damaged);
            }
        }
        bytes = new RuleCompiler(knowledge).compile(files);
        RuleBase compiled = open(bytes);
        write(cached, bytes);
        return compiled;
    }

    private RuleBase open(byte[] bytes) {
        KieServices services = KieServices.get();
        try {
            InternalKieModule module = (InternalKieModule) services.getRepository()
                    .addKieModule(services.getResources().newByteArrayResource(bytes));
            ReleaseId id = module.getReleaseId();
            try {
                KieContainer container = services.newKieContainer(id, Fact.class.getClassLoader());
                return new RuleBase(container, container.getKieBase(), knowledge);
            } finally {
                services.getRepository().removeKieModule(id);
            }
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
            add(digest, RuleCompiler.SHAPE);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static byte[] read(Path cached) {
        try {
            return Files.isRegularFile(cached) ? Files.readAllBytes(cached) : null;
        } catch (IOException unreadable) {
            log("the cached rules cannot be read, compiling again", unreadable);
            return null;
        }
    }

    private static void write(Path cached, byte[] bytes) {
        try {
            Files.createDirectories(cached.getParent());
            Path part = cached.resolveSibling(cached.getFileName() + "." + UUID.randomUUID() + ".part");
            Files.write(part, bytes);
            Files.move(part, cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            log("the compiled rules cannot be cached, the next start will compile again", readOnly);
        }
    }

    private static void log(String says, Exception why) {
        System.getLogger(RuleLoader.class.getName()).log(System.Logger.Level.DEBUG, says, why);
    }
}
