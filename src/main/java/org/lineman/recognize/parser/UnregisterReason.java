package org.lineman.recognize.parser;

import java.util.Map;
import java.util.Set;

/**
 * Why a device lost its registration, by the numbers of Unified CM's alarms (Managed Services Guide 8.x, alarms
 * EndPointUnregistered, DeviceUnregistered and StationConnectionError). A number that is not here keeps its number and has no name.
 */
final class UnregisterReason {
    private static final Map<Integer, String> OF_REGISTRATION = Map.ofEntries(
            Map.entry(1, "Unknown"),
            Map.entry(2, "NoEntryInDatabase"),
            Map.entry(3, "DatabaseConfigurationError"),
            Map.entry(4, "DeviceNameUnresolveable"),
            Map.entry(5, "MaxDevRegExceeded"),
            Map.entry(6, "ConnectivityError"),
            Map.entry(7, "InitializationError"),
            Map.entry(8, "DeviceInitiatedReset"),
            Map.entry(9, "CallManagerReset"),
            Map.entry(10, "DeviceUnregistered"),
            Map.entry(11, "MalformedRegisterMsg"),
            Map.entry(12, "SCCPDeviceThrottling"),
            Map.entry(13, "KeepAliveTimeout"),
            Map.entry(14, "ConfigurationMismatch"),
            Map.entry(15, "CallManagerRestart"),
            Map.entry(16, "DuplicateRegistration"),
            Map.entry(17, "CallManagerApplyConfig"),
            Map.entry(18, "DeviceNoResponse"),
            Map.entry(19, "EMLoginLogout"),
            Map.entry(20, "EMCCLoginLogout"));

    private static final Map<Integer, String> OF_CONNECTION = Map.of(
            0, "DeviceInitiatedReset",
            1, "SCCPDeviceThrottling",
            2, "KeepAliveTimeout",
            3, "CallManagerApplyConfig",
            4, "DuplicateRegistration");

    /** The vendor calls these normal and lowers the alarm to informational. */
    private static final Set<String> PLANNED = Set.of(
            "DeviceInitiatedReset",
            "CallManagerReset",
            "CallManagerRestart",
            "CallManagerApplyConfig",
            "EMLoginLogout",
            "EMCCLoginLogout");

    private UnregisterReason() {}

    /** The name of a number in an alarm; null if it is not known. */
    static String name(String alarm, int number) {
        return (alarm.equals("StationConnectionError") ? OF_CONNECTION : OF_REGISTRATION).get(number);
    }

    /** True if it was asked for. */
    static boolean isPlanned(String name) {
        return name != null && PLANNED.contains(name);
    }
}
