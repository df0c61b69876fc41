package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;
import org.lineman.recognize.text.StampFormat;

/**
 * {@code openssl s_client}, alone or piped into {@code openssl x509 -dates}: the certificate that a server shows and whether it had
 * expired by the clock of the machine that asked. That is said by error 10 of the verification (X509_V_ERR_CERT_HAS_EXPIRED) and by
 * the verify return code; dates alone do not tell, as nothing says when they were asked for.
 */
final class OpensslClient implements OutputParser {
    private static final Pattern COMMAND =
            Pattern.compile("\\bopenssl s_client\\b.*?-connect\\s+(?P<host>[\\w.-]+):(?P<port>\\d{1,5})\\b");
    private static final Pattern ERROR = Pattern.compile("^verify error:num=(?P<number>\\d{1,3}):");
    private static final Pattern RESULT = Pattern.compile("^\\s*Verify return code: (?P<number>\\d{1,3}) ");
    private static final Pattern DATE = Pattern.compile(
            "\\b(?P<which>[nN]otBefore|NotAfter|notAfter)\\s*[=:]\\s*(?P<date>\\w{3} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d \\d{4} GMT)");
    private static final Pattern ISSUER = Pattern.compile("^\\s*(?:issuer\\s*=|i:)\\s*(?P<name>.+?)\\s*$");
    private static final Pattern HOLDER = Pattern.compile("^\\s*(?:subject\\s*=|\\d+ s:)\\s*(?P<name>.+?)\\s*$");
    private static final StampFormat WHEN = StampFormat.of("MMM d HH:mm:ss yyyy z");
    private static final String EXPIRED = "10";

    private Subject server;
    private int port;
    private int from;
    private int to;
    private Optional<Instant> notBefore = Optional.empty();
    private Optional<Instant> notAfter = Optional.empty();
    private String issuer = "";
    private String holder = "";
    private boolean expired;
    private boolean verified;

    @Override
    public String id() {
        return "openssl-client";
    }

    @Override
    public List<String> literals() {
        return List.of("s_client");
    }

    @Override
    public boolean isOpen() {
        return server != null;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher command = COMMAND.matcher(line.text());
        if (command.find()) {
            finish(page);
            server = Subject.node(command.group("host"));
            port = Integer.parseInt(command.group("port"));
            from = line.number();
            return true;
        }
        if (server == null) {
            return false;
        }
        if (Prompt.of(line.text()).isPresent()) {
            finish(page);
            return false;
        }
        boolean known = verification(line.text()) | dates(line.text()) | names(line.text());
        to = known ? line.number() : to;
        return known;
    }

    private boolean verification(String text) {
        Matcher error = ERROR.matcher(text);
        Matcher result = RESULT.matcher(text);
        if (error.find()) {
            verified = true;
            expired |= error.group("number").equals(EXPIRED);
            return true;
        }
        if (result.find()) {
            verified = true;
            expired |= result.group("number").equals(EXPIRED);
            return true;
        }
        return text.startsWith("verify return:");
    }

    private boolean dates(String text) {
        Matcher date = DATE.matcher(text);
        boolean any = false;
        while (date.find()) {
            any = true;
            Optional<Instant> at = WHEN.parse(date.group("date")).map(stamp -> ((Stamp.Exact) stamp).instant());
            if (date.group("which").toLowerCase(Locale.ROOT).equals("notbefore")) {
                notBefore = notBefore.or(() -> at);
            } else {
                notAfter = notAfter.or(() -> at);
            }
        }
        return any;
    }

    private boolean names(String text) {
        Matcher byWhom = ISSUER.matcher(text);
        Matcher whose = HOLDER.matcher(text);
        if (byWhom.find()) {
            issuer = issuer.isEmpty() ? byWhom.group("name") : issuer;
            return true;
        }
        if (whose.find()) {
            holder = holder.isEmpty() ? whose.group("name") : holder;
            return true;
        }
        return false;
    }

    @Override
    public void finish(Page page) {
        if (server != null && notAfter.isPresent()) {
            emit(page);
        }
        server = null;
        notBefore = Optional.empty();
        notAfter = Optional.empty();
        issuer = "";
        holder = "";
        expired = false;
        verified = false;
    }

    private void emit(Page page) {
        if (!verified) {
            page.problem(
                    from,
                    "shows until when the certificate is valid, but not whether it had expired when it was asked for: hand in the"
                            + " lines 'verify error' and 'Verify return code' too");
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("server", server);
        values.put("serverPort", port);
        values.put("notAfter", notAfter.get().toString());
        values.put("expired", expired);
        notBefore.ifPresent(since -> values.put(
                "validDays", (int) Duration.between(since, notAfter.get()).toDays()));
        if (!issuer.isEmpty()) {
            values.put("authority", issuer);
            if (!holder.isEmpty()) {
                values.put("selfSigned", issuer.equals(holder));
            }
        }
        page.emit("certificate-seen", server, When.UNKNOWN, page.lines(from, to), values);
    }
}
