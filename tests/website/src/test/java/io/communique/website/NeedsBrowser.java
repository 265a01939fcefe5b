package io.communique.website;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A check that is left out, and says so, where no browser is installed; with {@code
 * -Dbrowser=required} it fails there instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeftOut.class)
@interface NeedsBrowser {

    /** What is not checked without it. */
    String value();
}
