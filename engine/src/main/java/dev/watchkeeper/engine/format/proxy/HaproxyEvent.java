package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Level;
import java.util.Optional;

/** What HAProxy says of its own servers: {@code Server bck/srv1 is DOWN, reason: Layer4 timeout}. */
final class HaproxyEvent {

    private HaproxyEvent() {}

    /** HAProxy raises the alarm at these, but a file that syslog wrote does not tell; empty for all others. */
    static Optional<Level> of(String message) {
        boolean ofServer = message.startsWith("Server ") || message.startsWith("Backup Server ");
        if (ofServer && message.contains(" is DOWN")) {
            return Optional.of(Level.ERROR);
        }
        boolean ofBackend = message.startsWith("backend ") || message.startsWith("proxy ");
        if (ofBackend && message.contains(" has no server available!")) {
            return Optional.of(Level.FATAL);
        }
        boolean ofItself = message.startsWith("Proxy ")
                || message.startsWith("Stopping ")
                || message.startsWith("Pausing ")
                || message.startsWith("Enabling ")
                || message.startsWith("Health check ");
        return ofServer || ofItself ? Optional.of(Level.INFO) : Optional.empty();
    }
}
