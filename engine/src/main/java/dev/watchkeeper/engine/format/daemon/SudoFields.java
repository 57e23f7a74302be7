package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;

/** Who ran which command as whom: {@code anna : TTY=pts/0 ; PWD=/home/anna ; USER=root ; COMMAND=/bin/ls}. */
final class SudoFields {

    private SudoFields() {}

    static void read(String message, Fields.Builder fields, Attributes attributes) {
        int colon = message.indexOf(" : ");
        int tty = message.indexOf("TTY=");
        if (colon <= 0 || tty < colon) {
            return;
        }
        fields.user(message.substring(0, colon).strip());
        String reason = message.substring(colon + 3, tty).strip();
        attributes.put("reason", reason.isEmpty() ? null : stripEnd(reason));
        for (String key : new String[] {"TTY", "PWD", "USER", "GROUP", "TSID"}) {
            int at = message.indexOf(key + "=", tty);
            boolean own = at == tty || at > 1 && message.startsWith("; ", at - 2);
            if (own) {
                attributes.put(
                        name(key),
                        LoginFields.until(message, at + key.length() + 1, ';').strip());
            }
        }
        int command = message.indexOf("COMMAND=", tty);
        attributes.put("command", command < 0 ? null : message.substring(command + 8));
    }

    private static String name(String key) {
        return switch (key) {
            case "USER" -> "target_user";
            case "GROUP" -> "target_group";
            case "TTY" -> "tty";
            case "PWD" -> "pwd";
            default -> "tsid";
        };
    }

    private static String stripEnd(String reason) {
        return reason.endsWith(";") ? reason.substring(0, reason.length() - 1).strip() : reason;
    }

    /** {@code (root) CMD (run-parts /etc/cron.hourly)}. */
    static void readCron(String message, Fields.Builder fields, Attributes attributes) {
        int close = message.startsWith("(") ? message.indexOf(") ") : -1;
        if (close < 1) {
            return;
        }
        fields.user(message.substring(1, close));
        int open = message.indexOf('(', close);
        boolean command = open > 0 && message.startsWith("CMD", close + 2) && message.endsWith(")");
        attributes.put(
                "command",
                command ? message.substring(open + 1, message.length() - 1).strip() : null);
    }
}
