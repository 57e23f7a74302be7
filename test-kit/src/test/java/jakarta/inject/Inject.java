package jakarta.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the real one, which this module has no use for. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {}
