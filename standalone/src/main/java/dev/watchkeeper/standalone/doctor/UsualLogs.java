package dev.watchkeeper.standalone.doctor;

import java.util.List;

/** Where Linux and macOS keep logs. */
final class UsualLogs {

    static final List<String> GLOBS = List.of(
            "/var/log/syslog",
            "/var/log/messages",
            "/var/log/auth.log",
            "/var/log/secure",
            "/var/log/kern.log",
            "/var/log/system.log",
            "/var/log/*.log",
            "/var/log/{nginx,apache2,httpd,postgresql,mysql,redis}/*.log");

    private UsualLogs() {}
}
