package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.CtiProviderEvent.State;
import org.lineman.fact.DeviceOutOfService;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * What became of a JTAPI application's session with a CTI Manager: the one-line events of a UCCE gateway's trace, and the events that
 * the JTAPI library itself traces as blocks in braces. An attempt to open a session that ends with a failure's description was refused;
 * one that ends without was not.
 */
final class ProviderTrace implements OutputParser {
    private static final Pattern GATEWAY = Pattern.compile(
            "^\\s*(?P<time>(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)[:.](?P<milli>\\d{3})\\s+(?P<process>\\S*jgw\\d*)\\s+Trace:\\s+(?P<text>.*)$");
    private static final Pattern LIBRARY = Pattern.compile(
            "^\\s*(?:\\d+: )?(?P<head>.{0,60}?)%JTAPI-[A-Z]+-\\d-\\w+:(?:\\[[^\\]]*])?\\(P\\d+-(?P<server>[\\w.:-]+?)\\)\\s*(?P<text>.*)$");
    private static final Pattern OPENED = Pattern.compile("\\bProviderOpenCompletedEvent\\b");
    private static final Pattern LOST = Pattern.compile(
            "^(?:received Event: )?(?:com\\.cisco\\.cti\\.protocol\\.)?(?:Cisco)?Prov(?:ider)?OutOfService(?:Ev|Event)\\b(?P<rest>.*)$");
    private static final Pattern WORKS = Pattern.compile("^(?:Cisco)?Prov(?:ider)?InService(?:Ev|Event)\\b");
    private static final Pattern REFUSAL =
            Pattern.compile("(?i)(?P<says>Directory login failed\\b[^\"\\]}]*?)\\.?\\s*(?:[\"\\]}].*)?$");
    private static final Pattern FAILURE = Pattern.compile("^\\W*failureDescription\\s*=\\s*(?P<says>.*?)\\W*$");
    private static final Pattern ENDED =
            Pattern.compile("^(?:Cisco)?CallObservationEnded(?:Ev)?\\b.*?\\bTerm(?:inal)?: ?(?P<device>[\\w.-]+)");
    private static final Pattern CAUSE = Pattern.compile("\\b(?:Cause|reason)\\s*[:=]\\s*(?P<cause>[\\w-]+)");
    private static final Pattern SERVER = Pattern.compile("\\b(?:Provider|Prov|server): ?(?P<server>[\\w.-]+)");

    /** Where an attempt to open a session that is being read began; 0 if none is. */
    private int openedAt;

    private Stamp openedStamp = Stamp.NONE;
    private String server = "";

    @Override
    public String id() {
        return "jtapi-provider";
    }

    @Override
    public List<String> literals() {
        return List.of(
                "OutOfServiceEv",
                "ProvInService",
                "ProviderInService",
                "ProviderOpenCompleted",
                "Directory login failed",
                "CallObservationEnded");
    }

    @Override
    public boolean isOpen() {
        return openedAt > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher gateway = GATEWAY.matcher(line.text());
        if (gateway.find()) {
            Stamp stamp = new Stamp.OfDay(LocalTime.parse(gateway.group("time") + "." + gateway.group("milli")));
            return event(gateway.group("text").trim(), Subject.node(gateway.group("process")), stamp, "", line, page);
        }
        Matcher library = LIBRARY.matcher(line.text());
        if (library.find()) {
            openedAt = 0;
            return event(
                    library.group("text").trim(),
                    page.subject(),
                    SyslogStamp.last(library.group("head"), page),
                    library.group("server"),
                    line,
                    page);
        }
        return openedAt > 0 && inBraces(line, page);
    }

    private boolean event(String text, Subject application, Stamp stamp, String from, Line line, Page page) {
        Matcher lost = LOST.matcher(text);
        Matcher refused = REFUSAL.matcher(text);
        if (lost.find()) {
            Matcher cause = CAUSE.matcher(lost.group("rest"));
            emit(
                    State.OUT_OF_SERVICE,
                    cause.find() ? cause.group("cause") : null,
                    application,
                    stamp,
                    server(text, from),
                    line,
                    page);
        } else if (WORKS.matcher(text).find()) {
            emit(State.IN_SERVICE, null, application, stamp, server(text, from), line, page);
        } else if (refused.find() && !text.startsWith("EventThread")) {
            emit(State.REFUSED, refused.group("says").trim(), application, stamp, server(text, from), line, page);
        } else if (text.startsWith("received Event:") && OPENED.matcher(text).find() && text.endsWith("{")) {
            openedAt = line.number();
            openedStamp = stamp;
            server = from;
        } else {
            return observation(text, application, stamp, line, page);
        }
        return true;
    }

    private static boolean observation(String text, Subject application, Stamp stamp, Line line, Page page) {
        Matcher ended = ENDED.matcher(text);
        if (!ended.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("part", DeviceOutOfService.Part.TERMINAL);
        values.put("cause", "CALL_OBSERVATION_ENDED");
        values.put("reporter", application);
        values.put("mobileAgent", ended.group("device").matches("[LR]CP.*"));
        Subject device = new Subject(Subject.Kind.DEVICE, ended.group("device"));
        page.emit("device-out-of-service", device, When.of(stamp), page.lines(line.number(), line.number()), values);
        return true;
    }

    private boolean inBraces(Line line, Page page) {
        Matcher failure = FAILURE.matcher(line.text());
        if (failure.find() && !failure.group("says").isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("state", State.REFUSED);
            values.put("reason", failure.group("says"));
            values.put("server", Subject.node(server));
            page.emit(
                    "cti-provider-event",
                    page.subject(),
                    When.of(openedStamp),
                    page.lines(openedAt, line.number()),
                    values);
        }
        if (line.text().startsWith("}") || line.number() > openedAt + 60) {
            openedAt = 0;
        }
        return true;
    }

    private static String server(String text, String from) {
        Matcher named = SERVER.matcher(text);
        return from.isEmpty() && named.find() ? named.group("server") : from;
    }

    private static void emit(
            State state, String reason, Subject application, Stamp stamp, String server, Line line, Page page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", state);
        values.put("reason", reason);
        values.put("server", server.isEmpty() ? null : Subject.node(server));
        page.emit("cti-provider-event", application, When.of(stamp), page.lines(line.number(), line.number()), values);
    }
}
