package dev.watchkeeper.engine.trace;

import java.util.List;

/**
 * Types that report what an operating system, a network or a server said. Their message is that report, even where the
 * language shows no frame of its own between it and the application.
 */
final class OutsideTrouble {

    private static final List<String> WORDS = List.of(
            "IOE",
            "OSError",
            "Errno",
            "SQL",
            "Sql",
            "PDO",
            "PG::",
            "Database",
            "Operational",
            "Integrity",
            "Socket",
            "Connect",
            "Network",
            "UnknownHost",
            "NameResolution",
            "gaierror",
            "Timeout",
            "TimedOut",
            "Unavailable",
            "BrokenPipe",
            "SSL",
            "Ssl",
            "TLS",
            "Certificate",
            "Memory",
            "FileSystem",
            "NoSuchFile",
            "FileNotFound",
            "FileExists",
            "Permission",
            "AccessDenied",
            "Redis",
            "Mongo",
            "Kafka",
            "Amqp");

    private OutsideTrouble() {}

    static boolean isMeantBy(String type) {
        for (String word : WORDS) {
            if (type.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
