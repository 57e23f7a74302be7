package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.WrittenNumber;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pairs of a record of Linux's audit; those within {@code msg='…'} and the enriched ones behind it count alike. */
final class AuditPairs {

    private static final int MOST = 100;

    /** What the kernel writes for "nobody": -1 without its sign. */
    private static final String UNSET = "4294967295";

    private final Map<String, String> byKey = new LinkedHashMap<>();

    private AuditPairs() {}

    static AuditPairs in(String text, int from) {
        AuditPairs pairs = new AuditPairs();
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && pairs.byKey.size() < MOST) {
            int keyAt = at;
            while (at < text.length() && isKey(text.charAt(at))) {
                at++;
            }
            if (at == keyAt || at >= text.length() || text.charAt(at) != '=') {
                at = Math.max(at, keyAt + 1);
                continue;
            }
            at = pairs.takeValue(text, text.substring(keyAt, at), at + 1);
        }
        return pairs;
    }

    /** Gives where the value ends. The pairs inside {@code msg='…'} are read like all others. */
    private int takeValue(String text, String key, int from) {
        char quote = from < text.length() ? text.charAt(from) : 0;
        if (quote == '\'' && key.equals("msg")) {
            return from + 1;
        }
        if (quote == '"') {
            int close = text.indexOf('"', from + 1);
            int end = close < 0 ? text.length() : close;
            byKey.putIfAbsent(key, text.substring(from + 1, end));
            return end + 1;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '\'') {
            end++;
        }
        byKey.putIfAbsent(key, decoded(key, text.substring(from, end)));
        return end;
    }

    /** What a user could have chosen is written in hexadecimal when it holds blanks or quotes. */
    private static String decoded(String key, String value) {
        boolean free = key.equals("acct")
                || key.equals("cmd")
                || key.equals("exe")
                || key.equals("comm")
                || key.equals("proctitle")
                || key.equals("name");
        if (!free || value.length() < 6 || value.length() % 2 != 0) {
            return value;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'F')) {
                return value;
            }
        }
        return new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /** The program spoke if the record names one, else the audit itself by the type of its record. */
    void fill(Fields.Builder fields, String type, String serial) {
        String program = known(byKey.get("comm"));
        fields.component(program == null ? type : program)
                .pid(WrittenNumber.whole(byKey.remove("pid")))
                .user(user())
                .clientIp(address())
                .attributes(attributes(type, serial));
    }

    /** Who it is about: the account, else who did it, as far as a name and no number is known. */
    private @Nullable String user() {
        for (String key : new String[] {"acct", "AUID", "UID"}) {
            String value = known(byKey.get(key));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String address() {
        String value = known(byKey.get("addr"));
        return value == null || value.indexOf('.') < 0 && value.indexOf(':') < 0 ? null : value;
    }

    private static @Nullable String known(@Nullable String value) {
        boolean nobody = value == null || value.isEmpty() || value.equals("?") || value.equals("unset");
        return nobody || "(unknown)".equals(value) || "(null)".equals(value) ? null : value;
    }

    private @Nullable String attributes(String type, String serial) {
        Attributes attributes =
                new Attributes().put("type", type).put("serial", serial).put("outcome", known(byKey.remove("res")));
        byKey.forEach((key, value) -> {
            if (known(value) != null && !value.equals(UNSET)) {
                attributes.put(key, value);
            }
        });
        return attributes.text();
    }

    private static boolean isKey(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
