package dev.watchkeeper.analyzer.ledger.check;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stream that does not add up. Its id is text: browsers round numbers of 63 bits.
 *
 * @param bytesUnaccounted read, but not in the ledger; negative: in the ledger, but not read
 * @param linesMissing in the ledger, but not there; negative: there, but not in the ledger
 */
public record Uneven(String stream, String node, String path, long bytesUnaccounted, long linesMissing) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    static Uneven of(Account account) {
        return new Uneven(
                String.valueOf(account.stream()),
                account.node(),
                account.path(),
                account.bytesUnaccounted(),
                account.linesMissing());
    }

    /** For a log line, where a path must not look like another line. */
    String words() {
        return "stream=" + stream + " node=" + oneLine(node) + " path=" + oneLine(path) + " bytes-unaccounted="
                + bytesUnaccounted + " lines-missing=" + linesMissing;
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    static JsonArray write(List<Uneven> all) {
        JsonArray written = new JsonArray();
        all.forEach(one -> written.add(new JsonObject()
                .put("stream", one.stream)
                .put("node", one.node)
                .put("path", one.path)
                .put("bytesUnaccounted", one.bytesUnaccounted)
                .put("linesMissing", one.linesMissing)));
        return written;
    }

    static List<Uneven> read(JsonArray written) {
        return written.stream().map(one -> read((JsonObject) one)).toList();
    }

    private static Uneven read(JsonObject one) {
        return new Uneven(
                one.getString("stream"),
                one.getString("node"),
                one.getString("path"),
                one.getLong("bytesUnaccounted"),
                one.getLong("linesMissing"));
    }
}
