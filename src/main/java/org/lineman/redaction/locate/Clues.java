package org.lineman.redaction.locate;

import java.util.List;
import org.lineman.redaction.token.Kind;

/** What tells in voice logs, configurations, prompts and JSON that a name or a number follows. */
final class Clues {
    private static final String NAME = "([A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9])";
    private static final String LOGIN = "([A-Za-z0-9][A-Za-z0-9_.\\\\@$-]{0,63})";
    private static final String ACCOUNT = "([A-Za-z0-9][A-Za-z0-9_.-]{0,63})";
    private static final String DIGITS = "([0-9]{3,18})";
    private static final String IS = "\"?\\s{0,20}[:=]\\s{0,20}[\"'<\\[(]?";

    static final List<Clue> ALL = List.of(
            // People, as calls and mails show them.
            Clue.of(Kind.PERSON, "sip:|sips:|tel:", "\"([^\"<>@=]{2,64})\"\\s*<(?:sips?|tel):"),
            Clue.of(
                    Kind.PERSON,
                    "sip:|sips:|tel:",
                    "(?i)\\b(?:from|to|contact|f|t|m|p-asserted-identity|p-preferred-identity|remote-party-id|diversion|referred-by|reply-to)"
                            + "\\s*:\\s*([A-Za-z][^\"<>;,:@=]{0,63}?)\\s*<(?:sips?|tel):"),
            Clue.of(Kind.PERSON, "@", "\\b([A-Z][\\w'-]+(?:,? [A-Z][\\w'.-]*){1,3})\"?\\s*<[^@\\s<>]+@[^@\\s<>]+>"),
            // Addresses of people.
            Clue.of(
                    List.of(Kind.USER, Kind.HOST),
                    "sip:|sips:",
                    "(?i)\\bsips?:([A-Za-z0-9_.!~*'&=+$%-]+)(?::[^@\\s>]*|;[^@\\s>]*)?@([A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9])?"),
            Clue.of(Kind.NUMBER, "tel:", "(?i)\\btel:" + DIGITS),
            Clue.of(
                    List.of(Kind.USER, Kind.DOMAIN),
                    "@",
                    "\\b([A-Za-z0-9][A-Za-z0-9._%+-]*)@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*)"),
            // Prompts, logins and their results.
            Clue.of(
                    List.of(Kind.USER, Kind.HOST),
                    "@",
                    "(?:^|[\\[\\s])" + ACCOUNT + "@([A-Za-z][A-Za-z0-9.-]*)(?:[: ][^\\]$#>]{0,80})?\\]?[#$>]"),
            Clue.of(
                    Kind.USER,
                    "password for|publickey for|session opened|session closed|for user|invalid user|authentication failure",
                    "(?i)\\b(?:(?:password|publickey|keyboard-interactive/pam) for(?: invalid user)?|for user|invalid user)\\s+"
                            + LOGIN),
            Clue.of(Kind.USER, "username", "(?i)^\\s*username\\s+" + LOGIN + "\\s+(?:privilege|password|secret|view)"),
            // Machines.
            Clue.of(
                    Kind.HOST,
                    ":",
                    "^(?:<\\d{1,3}>)?(?:\\d{1,6}: )?[A-Z][a-z]{2}\\s+\\d{1,2}\\s(?:\\d{4}\\s)?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\s+"
                            + NAME
                            + "\\s+(?:(?:kern|user|mail|daemon|auth|authpriv|syslog|lpr|news|cron|ftp|local\\d)\\s+\\d\\s|[\\w./-]+(?:\\[\\d+\\]|\\(\\d+\\)):)"),
            Clue.of(Kind.HOST, " : ", "\\s:\\s\\d+:\\s" + NAME + ":\\s[A-Z][a-z]{2}\\s+\\d"),
            Clue.of(Kind.HOST, "<", "^<\\d{1,3}>1 \\S+ " + NAME + " "),
            Clue.of(Kind.HOST, "hostname", "(?i)^\\s*hostname\\s+" + NAME + "\\s*$"),
            Clue.of(Kind.HOST, "ping", "(?i)^PING\\s+" + NAME + "\\s*\\("),
            Clue.of(
                    List.of(Kind.HOST, Kind.HOST),
                    "avaya#",
                    "AVAYA#([A-Za-z0-9_.-]+)#CSTA(?:-S)?#([A-Za-z0-9_.-]*[A-Za-z0-9])"),
            Clue.of(
                    Kind.HOST,
                    "://",
                    "(?i)\\b[a-z][a-z0-9+]{1,12}://(?:[^/\\s@]*@)?" + NAME + "(?:[/?\\s\"'<>)\\],;]|:\\d|$)"),
            Clue.of(Kind.USER, "://", "(?i)\\b[a-z][a-z0-9+]{1,12}://" + ACCOUNT + "(?::[^/\\s@]*)?@"),
            // Numbers.
            Clue.of(
                    Kind.NUMBER,
                    "ext |ext.|extn |extension |station |stn |vdn |dn |agent |agentid ",
                    "(?i)\\b(?:ext(?:ension|n)?|station|stn|vdn|dn|dnis|ani|agent(?:[ _-]?id)?)\\.?\"?(?:\\s{1,4}|\\s{0,20}[:=#]\\s{0,20})[\"'<(]?"
                            + DIGITS),
            Clue.of(Kind.NUMBER, "querydeviceinfo", "\\bperformQueryDeviceInfo: Device " + DIGITS),
            Clue.of(
                    Kind.DEVICE,
                    "lcp|rcp|csf|tct",
                    "\\b((?:LCP|RCP)\\d{3,20}|(?:CSF|TCT)[A-Z0-9_.-]{2,40}[A-Z0-9])\\b"));

    private Clues() {}
}
