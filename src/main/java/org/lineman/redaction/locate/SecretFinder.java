package org.lineman.redaction.locate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Passwords, keys, tokens and the like. They are replaced for good and counted, never kept. */
public final class SecretFinder {
    /** What stands in the place of a secret. */
    public static final String SECRET = "[secret]";

    private static final String VALUE =
            "\"?\\s*[=:]\\s*(?:\"((?:[^\"\\\\]|\\\\.)+)\"|'([^']+)'|([^\\s,;&\"'<>\\])}]+))";

    private static final List<Rule> RULES = List.of(
            rule("cookie", "(?i)\\b(?:set-)?cookie2?\"?\\s*:\\s*\"?([^\"]*[^\"\\s])"),
            rule(
                    "passw|passphrase|pwd|secret|key|token|community|code|sess|shared",
                    "(?i)(?:password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?key(?:[_-]?id)?|secret[_-]?key|private[_-]?key"
                            + "|encryption[_-]?key|token|community|security[ _-]code|authorization[ _-]code|auth[ _-]code|barrier[ _-]code"
                            + "|pre-?shared-?key|(?:jsession|phpsess|aspsession)id(?:sso)?|master-key)"
                            + VALUE),
            rule("pin|psk", "(?i)\\b(?:pin|psk)" + VALUE),
            rule(
                    "authorization",
                    "(?i)\\bauthorization\"?\\s*[:=]\\s*\"?(?:basic|bearer|negotiate|ntlm|apikey)\\s+([^\\s\"',;]+)"),
            rule("bearer |basic ", "(?i)\\b(?:bearer|basic)\\s+([A-Za-z0-9+/_=.~-]{16,})"),
            rule("response=", "(?i)\\bresponse=\"?([0-9a-f]{32,64})\\b"),
            rule("eyj", "\\b(eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?)"),
            rule("akia|asia", "\\b((?:AKIA|ASIA)[A-Z0-9]{16})\\b"),
            rule("gh|xox", "\\b(gh[pousr]_[A-Za-z0-9]{20,}|xox[baprs]-[A-Za-z0-9-]{10,})"),
            // Configurations of switches and routers; a digit before the secret tells how it is scrambled.
            rule(
                    "password|secret|key",
                    "(?i)\\b(?:password|secret|key|key-string)\\s+(?:encrypted\\s+)?[05-9]\\s+(\\S+)"),
            rule("enable", "(?i)^\\s*enable\\s+(?:secret|password)\\s+(?:level\\s+\\d+\\s+)?(?:\\d\\s+)?(\\S+)\\s*$"),
            rule("username", "(?i)^\\s*username\\s+\\S+\\s.*?\\b(?:password|secret)\\s+(?:\\d\\s+)?(\\S+)"),
            rule(
                    "password|secret|key-string|pre-shared",
                    "(?i)^\\s*(?:password|secret|key-string|pre-shared-key(?:\\s+address\\s+\\S+\\s+key)?)\\s+(\\S+)\\s*$"),
            rule(
                    "isakmp|-server",
                    "(?i)\\b(?:crypto isakmp|(?:radius|tacacs)-server\\b.*?)\\s+key\\s+(?:\\d\\s+)?(\\S+)"),
            rule(
                    "snmp-server",
                    "(?i)\\bsnmp-server\\s+(?:community|host\\s+\\S+(?:\\s+(?:traps|informs|version\\s+\\S+))*)\\s+(\\S+)"),
            rule("snmp", "(?i)\\bsnmp(?:walk|get|getnext|bulkwalk|bulkget|set|table|trap)\\b.*?\\s-c\\s*(\\S+)"),
            rule("auth|priv", "(?i)\\b(?:auth\\s+(?:md5|sha)|priv\\s+(?:aes|des|3des)(?:\\s+\\d+)?)\\s+(\\S+)"),
            rule("c=", "\\bC=\"?([^\"\\s]+)\"?\\s+(?:Get|Set|V2Trap|Trap|Inform)"),
            // Commands and addresses.
            rule("://", "(?i)\\b[a-z][a-z0-9+]{1,12}://[^/\\s:@]*:([^/\\s@]+)@"),
            rule("?|&", "(?i)[?&](?:sid|sig|signature|key|code|auth|ticket|assertion|samlresponse)=([^&\\s\"'<>]+)"),
            rule("curl|wget", "(?i)\\b(?:curl|wget)\\b.*?\\s(?:-u|--user)[ =]\\S+?:(\\S+)"),
            rule("--pass|sshpass", "(?i)(?:--pass(?:word|wd)?\\s+|\\bsshpass\\s+-p\\s*)(\\S+)"),
            // Keys of calls and of TLS.
            rule("inline:", "(?i)\\binline:([A-Za-z0-9+/=]{20,})"),
            rule("client_random", "(?i)\\bCLIENT_RANDOM\\s+[0-9a-f]{64}\\s+([0-9a-f]+)"));

    /** What may stand in the place of a secret and says that there is one, or none. */
    private static final Set<String> NO_SECRETS = Set.of(
            "no",
            "yes",
            "none",
            "null",
            "nil",
            "true",
            "false",
            "on",
            "off",
            "set",
            "unset",
            "required",
            "expired",
            "invalid",
            "ok",
            "failed");

    private static final int LONGEST_NO_SECRET = 8;

    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    private static final Pattern END = Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----");

    private boolean withinKey;
    private long count;

    private record Rule(List<String> keywords, Pattern pattern) {}

    private static Rule rule(String keywords, String pattern) {
        return new Rule(Arrays.asList(keywords.split("\\|")), Pattern.compile(pattern));
    }

    /** Begins another text: a private key that was not ended before does not go on in it. */
    public void begin() {
        withinKey = false;
    }

    /** How many secrets were replaced. */
    public long count() {
        return count;
    }

    /** True if what stands under this key of a JSON document is a secret, which is counted then. */
    public boolean isSecret(String key) {
        Claims claims = new Claims("\"" + key + "\": \"x\"", 0);
        find(claims);
        return !claims.isFree(0, claims.line().length());
    }

    /** Claims every secret of the next line of the text. */
    public void find(Claims claims) {
        key(claims);
        for (Rule rule : RULES) {
            if (rule.keywords().stream().anyMatch(claims.lower()::contains)) {
                Matcher matcher = rule.pattern().matcher(claims.line());
                while (matcher.find()) {
                    claim(claims, matcher);
                }
            }
        }
    }

    private void claim(Claims claims, Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                claim(claims, matcher.start(group), matcher.end(group));
            }
        }
    }

    private void claim(Claims claims, int start, int end) {
        boolean secret = end - start > LONGEST_NO_SECRET
                || !NO_SECRETS.contains(claims.line().substring(start, end).toLowerCase(Locale.ROOT));
        if (end > start && secret && claims.isFree(start, end) && !claims.line().startsWith(SECRET, start)) {
            claims.claim(start, end, SECRET);
            count++;
        }
    }

    /** A private key (RFC 7468) is replaced line by line, so that the lines after it keep their numbers. */
    private void key(Claims claims) {
        String line = claims.line();
        int at = 0;
        if (withinKey) {
            at = endOf(claims, 0);
        }
        if (withinKey || !line.contains("-----BEGIN ")) {
            return;
        }
        Matcher begin = BEGIN.matcher(line);
        while (!withinKey && begin.find(at)) {
            withinKey = true;
            at = endOf(claims, begin.end());
        }
    }

    /** Claims what of the key stands in the line from here on, and gives the place after it. */
    private int endOf(Claims claims, int start) {
        String line = claims.line();
        Matcher end = END.matcher(line);
        boolean ended = end.find(start);
        int stop = ended ? end.start() : line.length();
        withinKey = !ended;
        int from = start;
        while (from < stop && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        int to = stop;
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        claim(claims, from, to);
        return ended ? end.end() : line.length();
    }
}
