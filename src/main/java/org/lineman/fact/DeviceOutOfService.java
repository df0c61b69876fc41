package org.lineman.fact;

import org.lineman.evidence.Source;

/** A CTI gateway was told that a device or its line is out of service. */
@FactType(
        value = "device-out-of-service",
        meaning = "a CTI gateway was told that a device or its line is out of service",
        subject = Subject.Kind.DEVICE,
        says = "{subject} out of service: {cause} {code}")
public record DeviceOutOfService(
        Subject subject,
        When time,
        Source source,
        @Meaning("the terminal or its address (line)") Part part,

        @Meaning(value = "the cause as named, such as DEVICE_UNREGISTERED", optional = true)
        String cause,

        @Meaning(value = "the cause's number, such as 1005", optional = true)
        Integer code,

        @Meaning("the gateway that logged it") Subject reporter,

        @Meaning("true for the port of a mobile agent (LCP or RCP)")
        Boolean mobileAgent)
        implements Fact {
    public DeviceOutOfService {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("part", part);
        Require.present("reporter", reporter);
        Require.present("mobileAgent", mobileAgent);
    }

    /** What went out of service. */
    public enum Part {
        TERMINAL,
        ADDRESS
    }
}
