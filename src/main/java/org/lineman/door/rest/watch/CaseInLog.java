package org.lineman.door.rest.watch;

import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.MDC;

/**
 * Names the case and the tenant in every log line of a request, as {@code case} and {@code tenant} of the log's context. JSON logs
 * have them under {@code mdc}, beside the {@code traceId} of a request that is traced. What stood there before stands there again
 * once this is closed.
 */
public final class CaseInLog implements AutoCloseable {
    /** The key of the case's id. */
    public static final String CASE = "case";

    /** The key of the tenant that the case belongs to. */
    public static final String TENANT = "tenant";

    private final Map<String, Object> before = new TreeMap<>();

    private CaseInLog() {}

    /** Log lines from here on are about a case of this tenant, whose id is not known yet. */
    public static CaseInLog of(String tenant) {
        return new CaseInLog().with(TENANT, tenant);
    }

    /** Log lines from here on are about this case. */
    public CaseInLog about(String id) {
        return with(CASE, id);
    }

    /** The case of this thread's log lines in words. */
    static String current() {
        return MDC.get(CASE) == null ? "no case kept" : "case " + MDC.get(CASE);
    }

    private CaseInLog with(String key, String value) {
        before.putIfAbsent(key, MDC.get(key) == null ? "" : MDC.get(key));
        MDC.put(key, value);
        return this;
    }

    @Override
    public void close() {
        before.forEach((key, value) -> {
            if (value.equals("")) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        });
    }
}
