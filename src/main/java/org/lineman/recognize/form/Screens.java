package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;

/**
 * Which screen a line begins. A screen is known by its command, which the terminal repeats as the head of each page, or, where
 * that was not pasted, by its title.
 */
public final class Screens {
    /** Commands of the administration terminal: what stands behind display, list or change; a number may follow. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)^.{0,40}?\\b(?:display|list|change)\\s+(?P<object>system-parameters\\s+(?:ipserver-interface|port-networks|ip-options|mg-recovery-rule)|ip-network-region|media-gateway|survivable-processor|ipserver-interface|node-names)\\b\\s*(?P<number>\\d{1,4})?.*$");

    private static final Pattern LISTED = Pattern.compile("(?i)\\blist\\s");
    private static final Pattern GATEWAY_COMMAND = Pattern.compile(
            "(?i)^(?P<name>[A-Za-z][\\w.-]*?)(?:-(?P<number>\\d{3}))?(?:\\([\\w-]*\\))?[#>]\\s*show\\s+(?:mgc(?:\\s+list)?|recovery)\\s*$");

    /** Titles, for screens that were pasted without a command; those that need a number are not known by them. */
    private static final Map<Pattern, String> TITLES = titles();

    private Screens() {}

    private static Map<Pattern, String> titles() {
        Map<Pattern, String> titles = new LinkedHashMap<>();
        titles.put(
                Pattern.compile("(?i)IP\\s+SERVER\\s+INTERFACE\\s+\\(IPSI\\)\\s+SYSTEM\\s+PARAMETERS"),
                "system-parameters ipserver-interface");
        titles.put(Pattern.compile("PORT\\s+NETWORK\\s+RECOVERY\\s+RULES"), "system-parameters port-networks");
        titles.put(Pattern.compile("IP-OPTIONS\\s+SYSTEM\\s+PARAMETERS"), "system-parameters ip-options");
        titles.put(
                Pattern.compile("SYSTEM\\s+PARAMETERS\\s+MEDIA\\s+GATEWAY\\s+AUTOMATIC\\s+RECOVERY\\s+RULE"),
                "system-parameters mg-recovery-rule");
        titles.put(Pattern.compile("MEDIA-GATEWAY\\s+REPORT"), "list media-gateway");
        titles.put(Pattern.compile("SURVIVABLE\\s+PROCESSORS"), "list survivable-processor");
        titles.put(Pattern.compile("IP\\s+SERVER\\s+INTERFACE\\s+INFORMATION"), "list ipserver-interface");
        return titles;
    }

    /** Texts of which the first line of a screen contains one. */
    public static List<String> literals() {
        return List.of(
                "display ",
                "list ",
                "change ",
                "show mgc",
                "show recovery",
                "system parameters",
                "recovery rules",
                "media-gateway report",
                "survivable processors",
                "ip server interface");
    }

    /**
     * A screen that begins.
     *
     * @param name what was asked for, the same for each page of one screen
     * @param create makes its reader
     */
    public record Beginning(String name, Supplier<Screen> create) {
        /** A reader of the screen. */
        public Screen open() {
            return create.get();
        }
    }

    /** The screen that this line begins or continues as its next page. */
    public static Optional<Beginning> at(String line) {
        Matcher gateway = GATEWAY_COMMAND.matcher(line.strip());
        if (gateway.find()) {
            Subject subject = gateway.group("number") == null
                    ? new Subject(Subject.Kind.GATEWAY, gateway.group("name"))
                    : Systems.gateway(gateway.group("number"));
            return Optional.of(new Beginning("gateway " + subject, () -> new ControllerListScreen(subject)));
        }
        Matcher command = COMMAND.matcher(line);
        if (command.find()) {
            String object = command.group("object").replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
            String number = command.group("number") == null ? "" : command.group("number");
            boolean listed = LISTED.matcher(line).find();
            return of(listed ? "list " + object : object, number);
        }
        return TITLES.entrySet().stream()
                .filter(title -> title.getKey().matcher(line).find())
                .findFirst()
                .flatMap(title -> of(title.getValue(), ""));
    }

    private static Optional<Beginning> of(String object, String number) {
        String name = (object + " " + number).strip();
        return Optional.ofNullable(reader(object, number)).map(create -> new Beginning(name, create));
    }

    /** What reads a screen; null if nothing does, or if it is not known which one of its kind it is. */
    private static Supplier<Screen> reader(String object, String number) {
        boolean numbered = !number.isEmpty();
        return switch (object) {
            case "system-parameters ipserver-interface" -> () -> new SettingsScreen(Systems.ONE, ipsiParameters());
            case "system-parameters port-networks" -> () -> new SettingsScreen(Systems.ONE, portNetworks());
            case "system-parameters ip-options" -> () -> new SettingsScreen(Systems.ONE, ipOptions());
            case "system-parameters mg-recovery-rule" -> () -> new RecoveryRuleScreen(number);
            case "ip-network-region" -> numbered ? () -> new RegionScreen(number) : null;
            case "media-gateway" -> numbered ? () -> new GatewayScreen(number) : null;
            case "ipserver-interface" -> numbered ? () -> new IpsiScreen(number) : null;
            case "survivable-processor" -> SurvivableScreen::new;
            case "list media-gateway" -> GatewayListScreen::new;
            case "list survivable-processor" -> SurvivableListScreen::new;
            case "list ipserver-interface" -> IpsiListScreen::new;
            case "node-names", "list node-names" -> NodeNamesScreen::new;
            default -> null;
        };
    }

    private static Map<Field, Setting.Item> ipsiParameters() {
        Map<Field, Setting.Item> fields = new LinkedHashMap<>();
        fields.put(Field.number("Socket Sanity Timeout"), Setting.Item.SOCKET_SANITY_TIMEOUT);
        fields.put(Field.number("802.1p"), Setting.Item.IPSI_PRIORITY);
        fields.put(Field.number("DiffServ"), Setting.Item.IPSI_DIFFSERV);
        return fields;
    }

    private static Map<Field, Setting.Item> portNetworks() {
        Map<Field, Setting.Item> fields = new LinkedHashMap<>();
        fields.put(Field.number("Cold Reset Delay Timer"), Setting.Item.PN_COLD_RESET_DELAY);
        fields.put(Field.number("No Service Time Out Interval"), Setting.Item.NO_SERVICE_TIMEOUT);
        fields.put(Field.of("Auto Return", "y|n|yes|no|scheduled"), Setting.Item.PN_AUTO_RETURN);
        return fields;
    }

    private static Map<Field, Setting.Item> ipOptions() {
        Map<Field, Setting.Item> fields = new LinkedHashMap<>();
        fields.put(
                Field.yesNo("Force Phones and Gateways to Active Survivable Servers"),
                Setting.Item.SPLIT_REGISTRATION_PREVENTION);
        fields.put(Field.number("Link Loss Delay Timer"), Setting.Item.LINK_LOSS_DELAY);
        return fields;
    }
}
