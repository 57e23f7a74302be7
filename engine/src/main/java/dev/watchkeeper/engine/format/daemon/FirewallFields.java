package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.shape.Address;
import java.util.List;

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

    /**
     * A packet that pf refused, in the columns of pfSense and OPNsense: {@code rule,,,id,em0,match,block,in,4,…,tcp,40,192.0.2.7,192.0.2.1,
     * 40022,22,…}; those of IPv6 are fewer before the protocol.
     */
    static void readPf(String message, Fields.Builder fields, Attributes attributes) {
        List<String> columns = List.of(message.split(",", -1));
        int version = 8;
        if (columns.size() <= version || !columns.get(6).equals("block")) {
            return;
        }
        int source = columns.get(version).equals("6") ? 15 : 18;
        if (columns.size() < source + 2) {
            return;
        }
        fields.clientIp(Address.in(columns.get(source)));
        attributes.put("interface_in", columns.get(4));
        attributes.put("destination_ip", columns.get(source + 1));
        String protocol = columns.get(source - (source == 15 ? 3 : 2));
        attributes.put("protocol", protocol);
        boolean hasPorts = protocol.equalsIgnoreCase("tcp") || protocol.equalsIgnoreCase("udp");
        if (hasPorts && columns.size() >= source + 4) {
            attributes.put("client_port", columns.get(source + 2));
            attributes.put("destination_port", columns.get(source + 3));
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
