package org.lineman.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a fact means, for the published vocabulary; the unit is part of the text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {
    /** One sentence. */
    String value();

    /** True if the component may be left out. */
    boolean optional() default false;
}
