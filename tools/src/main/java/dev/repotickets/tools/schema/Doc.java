package dev.repotickets.tools.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a field means to the one who fills it in, in at most 130 characters; left out where its
/// name says it all. `min` and `max` are its bounds, both included.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
    String value() default "";

    long min() default Long.MIN_VALUE;

    long max() default Long.MAX_VALUE;
}
