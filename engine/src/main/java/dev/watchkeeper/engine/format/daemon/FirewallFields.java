package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.shape.Address;

/** A packet that netfilter logged: {@code [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.7 DST=192.0.2.1 PROTO=TCP SPT=1 DPT=22}. */
final class FirewallFields {

    private FirewallFields() {}

    static void read(String message, Fields.Builder fields, Attributes attributes) {
        int source = message.indexOf(" SRC=");
        if (source < 0) {
            return;
        }
        fields.clientIp(Address.in(LoginFields.bareWord(message, source + 5)));
        for (String key : new String[] {"IN", "OUT", "DST", "PROTO", "SPT", "DPT"}) {
            int at = message.indexOf(key + "=");
            boolean whole = at == 0 || at > 0 && !Character.isLetterOrDigit(message.charAt(at - 1));
            String value = whole ? LoginFields.bareWord(message, at + key.length() + 1) : "";
            attributes.put(name(key), value.isEmpty() ? null : value);
        }
    }

    private static String name(String key) {
        return switch (key) {
            case "IN" -> "interface_in";
            case "OUT" -> "interface_out";
            case "DST" -> "destination_ip";
            case "PROTO" -> "protocol";
            case "SPT" -> "client_port";
            default -> "destination_port";
        };
    }
}
