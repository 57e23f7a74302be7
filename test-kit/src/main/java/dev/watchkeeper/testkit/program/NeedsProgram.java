package dev.watchkeeper.testkit.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** This suite needs a program; without it, it is skipped and `./watchkeeper test` says so. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface NeedsProgram {

    /** The program's name, as one would type it. */
    String value();

    /** The Debian package that has it. */
    String debianPackage();
}
