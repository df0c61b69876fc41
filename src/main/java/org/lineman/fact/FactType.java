package org.lineman.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a fact in JSON, in recognizers and in the published vocabulary. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {
    /** The name, such as {@code core-dump}. */
    String value();

    /** What it tells, one sentence. */
    String meaning();

    /** The fact as a clause for people, with {@code {component}} filled in; the subject is {@code {subject}}. */
    String says() default "";

    /** The kind of subject when only a name is given. */
    Subject.Kind subject() default Subject.Kind.NODE;

    /** True if the subject follows from the components, so that it may be left out. */
    boolean subjectFollows() default false;

    /** Whether it happened at a time, or holds until something changes it. */
    Nature nature() default Nature.EVENT;

    /**
     * How long before the incident window it may lie and still bear on the incident (ISO 8601); an hour for an event and
     * without end for a state if left out.
     */
    String lookback() default "";

    /** True if its time is when the thing began, so that it cannot be the cause of what began earlier. */
    boolean begins() default false;

    /** True if it says no more than that somebody looked: by itself it makes no cause worth showing. */
    boolean looked() default false;

    /** Whether callers may post it; engine facts are made by the service itself. */
    boolean posted() default true;

    /** Events are bound to their time; states hold. */
    enum Nature {
        EVENT,
        STATE
    }
}
