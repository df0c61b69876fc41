package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through many cases at once, as many as there are processors. What is done for a case must be safe for that. */
public final class CaseSuite {
    private CaseSuite() {}

    /**
     * Does something for each case.
     *
     * @param cases the cases
     * @param work what to do
     * @return what came of each, in the order of the cases
     */
    public static <T> List<T> each(List<CaseFolder> cases, Function<CaseFolder, T> work) {
        int threads = Math.max(1, Math.min(cases.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService workers = Executors.newFixedThreadPool(threads, CaseSuite::daemon);
        try {
            List<Future<T>> coming = new ArrayList<>();
            cases.forEach(one -> coming.add(workers.submit(() -> work.apply(one))));
            List<T> results = new ArrayList<>();
            for (Future<T> one : coming) {
                results.add(one.get());
            }
            return List.copyOf(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before all cases were run", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "case");
        thread.setDaemon(true);
        return thread;
    }
}
