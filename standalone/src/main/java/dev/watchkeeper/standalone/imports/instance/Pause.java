package dev.watchkeeper.standalone.imports.instance;

import java.time.Duration;

/** How time passes between two times that an instance is spoken to. */
@FunctionalInterface
public interface Pause {
    void pause(Duration length) throws InterruptedException;
}
