package dev.watchkeeper.engine.format.custom;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;

/** The names that may stand in a user's pattern: {@code %{IP:client_ip}} means an address, kept as client_ip. */
final class NamedPatterns {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("IP", "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+(?:%[0-9A-Za-z]+)?)"),
            Map.entry("HOST", "[0-9A-Za-z](?:[0-9A-Za-z._-]*[0-9A-Za-z])?"),
            Map.entry("WORD", "\\w+"),
            Map.entry("NOTSPACE", "\\S+"),
            Map.entry("SPACE", "\\s*"),
            Map.entry("INT", "[+-]?[0-9]+"),
            Map.entry("NUMBER", "[+-]?[0-9]+(?:\\.[0-9]+)?"),
            Map.entry("HEX", "(?:0[xX])?[0-9A-Fa-f]+"),
            Map.entry("UUID", "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
            Map.entry("USER", "[0-9A-Za-z._@$-]+"),
            Map.entry("PATH", "(?:/[^\\s]*|[A-Za-z]:\\\\[^\\s]*)"),
            Map.entry("URL", "(?:[A-Za-z][0-9A-Za-z+.-]*://\\S+|/\\S*)"),
            Map.entry("METHOD", "[A-Z]+"),
            Map.entry("LEVEL", "[A-Za-z]+"),
            Map.entry("QUOTED", "\"(?:[^\"\\\\]|\\\\.)*\""),
            Map.entry(
                    "TIMESTAMP",
                    "(?:[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}[T ][0-9:]{5,8}(?:[.,][0-9]+)?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?"
                            + "|[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:[0-9:]{8} [+-][0-9]{4}"
                            + "|[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8}"
                            + "|[0-9]{9,19}(?:\\.[0-9]+)?)"),
            Map.entry("DATA", ".*?"),
            Map.entry("GREEDYDATA", ".*"));

    private static final Pattern USE = Pattern.compile("%\\{(\\w+)(?::(\\w+))?\\}");

    private NamedPatterns() {}

    /** @throws IllegalArgumentException if a name is not known */
    static String expand(String written) {
        Matcher use = USE.matcher(written);
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        while (use.find()) {
            String known = KNOWN.get(use.group(1));
            if (known == null) {
                throw new IllegalArgumentException("uses %{" + use.group(1) + "}, which is not known: known are "
                        + String.join(", ", KNOWN.keySet().stream().sorted().toList()));
            }
            expanded.append(written, at, use.start())
                    .append(use.group(2) == null ? "(?:" : "(?P<" + use.group(2) + ">")
                    .append(known)
                    .append(')');
            at = use.end();
        }
        return expanded.append(written, at, written.length())
                .toString()
                .replace("(?<", "(?P<")
                .replace("(?P<=", "(?<=")
                .replace("(?P<!", "(?<!");
    }
}
