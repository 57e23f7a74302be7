package dev.watchkeeper.collector.discover;

import java.util.List;

/** Where Linux and macOS keep logs. */
public final class UsualLogs {

    /** As a configuration value takes it. */
    static final String WRITTEN = "/var/log/*.log,/var/log/**/*.log,/var/log/syslog,/var/log/messages,/var/log/secure,"
            + "/var/log/maillog,/var/log/cron";

    private UsualLogs() {}

    public static List<String> globs() {
        return List.of(WRITTEN.split(",", -1));
    }
}
