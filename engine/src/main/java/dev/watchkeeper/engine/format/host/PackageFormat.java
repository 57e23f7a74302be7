package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads what Debian's dpkg does: {@code 2026-01-02 15:04:05 status installed nginx:amd64 1.26.0-1}. */
public final class PackageFormat implements Format {

    @Override
    public String name() {
        return "dpkg";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == 'u';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next >= 'a' && next <= 'z';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("-", 4) && !text.startsWith("update-alternatives ")) {
            return Optional.empty();
        }
        boolean alternatives = text.charAt(0) == 'u';
        Optional<Stamp> stamp = alternatives ? line.timeAt("update-alternatives ".length()) : line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        boolean mine = alternatives ? cursor.take(": ") : cursor.take(' ') && isDpkg(cursor);
        if (!mine) {
            return Optional.empty();
        }
        String component = alternatives || cursor.looksAt("update-alternatives") ? "update-alternatives" : "dpkg";
        return Optional.of(new ParsedLine(
                name(),
                stamp.get().time(),
                stamp.get().guessed(),
                Level.INFO,
                cursor.rest(),
                Fields.with().component(component).build()));
    }

    private static boolean isDpkg(Cursor cursor) {
        return switch (cursor.peek()) {
            case 's' ->
                cursor.looksAt("status installed ")
                        || cursor.looksAt("status half-")
                        || cursor.looksAt("status unpacked ")
                        || cursor.looksAt("status config-files ")
                        || cursor.looksAt("status not-installed ")
                        || cursor.looksAt("status triggers-")
                        || cursor.looksAt("startup archives ")
                        || cursor.looksAt("startup packages ");
            case 't' -> cursor.looksAt("trigproc ");
            case 'c' -> cursor.looksAt("conffile /");
            case 'u' -> cursor.looksAt("update-alternatives: ") || cursor.looksAt("upgrade ") && namesPackage(cursor);
            case 'i' -> cursor.looksAt("install ") && namesPackage(cursor);
            case 'r' -> cursor.looksAt("remove ") && namesPackage(cursor);
            case 'p' -> cursor.looksAt("purge ") && namesPackage(cursor);
            default -> false;
        };
    }

    /** {@code install nginx:amd64 <none> 1.26.0-1}: the package carries its architecture. */
    private static boolean namesPackage(Cursor cursor) {
        int back = cursor.at();
        cursor.skipWord();
        cursor.skipBlanks();
        boolean named = cursor.word().indexOf(':') > 0;
        cursor.moveTo(back);
        return named;
    }
}
