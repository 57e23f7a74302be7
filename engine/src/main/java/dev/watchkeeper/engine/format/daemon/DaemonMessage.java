package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;

/** Finds out who and from where in the messages of well-known daemons; what it does not know it leaves alone. */
public final class DaemonMessage {

    /** Nobody's name or address stands further behind. */
    private static final int FARTHEST = 2_000;

    private DaemonMessage() {}

    /**
     * Reads a message.
     *
     * @param app who spoke, as syslog's tag names it: {@code sshd}, {@code sshd(pam_unix)}, {@code postfix/smtpd}
     */
    public static void read(String app, String message, Fields.Builder fields, Attributes attributes) {
        String near = message.length() > FARTHEST ? message.substring(0, FARTHEST) : message;
        if (LoginFields.isPam(app, near)) {
            LoginFields.readPam(near, fields, attributes);
            return;
        }
        switch (base(app)) {
            case "sshd", "sshd-session", "sshd-auth", "dropbear" -> LoginFields.readSshd(near, fields, attributes);
            case "sudo", "doas" -> SudoFields.read(near, fields, attributes);
            case "su" -> LoginFields.readSu(near, fields, attributes);
            case "useradd", "usermod", "userdel", "groupadd", "groupdel", "gpasswd", "passwd", "chpasswd" ->
                LoginFields.readAccount(near, fields, attributes);
            case "login", "systemd-logind", "gdm", "lightdm" -> LoginFields.readLogin(near, fields);
            case "cron", "CRON", "crond", "anacron", "CROND" -> SudoFields.readCron(near, fields, attributes);
            case "kernel", "ufw", "iptables" -> FirewallFields.read(near, fields, attributes);
            case "postfix", "dovecot", "exim", "exim4", "sendmail", "cyrus" ->
                MailFields.read(near, fields, attributes);
            case "filterlog" -> FirewallFields.readPf(near, fields, attributes);
            case "lemonldap-ng", "LLNG" -> LoginFields.readPortal(near, fields);
            case "named", "unbound", "dnsmasq" -> MailFields.readDns(near, fields);
            case "proftpd", "pure-ftpd" -> MailFields.readTransfer(near, fields);
            case "ftpd", "vsftpd", "telnetd", "xinetd", "klogind", "rshd", "in.telnetd" ->
                LoginFields.readOld(near, fields);
            default -> {
                // Firewalls of all makes write the packet as netfilter does.
                if (near.contains(" SRC=") && near.contains(" DST=")) {
                    FirewallFields.read(near, fields, attributes);
                }
            }
        }
    }

    private static String base(String app) {
        String name = app;
        int slash = name.indexOf('/');
        if (slash == 0) {
            name = name.substring(name.lastIndexOf('/') + 1);
        } else if (slash > 0) {
            name = name.substring(0, slash);
        }
        int open = name.indexOf('(');
        return open > 0 ? name.substring(0, open) : name;
    }
}
