package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.Secret;
import java.util.List;

/** Replaces the secrets of a line by pseudonyms. What it cannot check it withholds: no trouble lets a raw line pass. */
public final class Redactor {

    /** Stands where a line was that could not be checked. */
    public static final String WITHHELD = "[line withheld: it could not be checked]";

    /** Longer lines than any collector makes are not checked, so that no line takes a processor away for long. */
    public static final int LONGEST = 1 << 20;

    private final Search search;
    private final Pseudonyms pseudonyms;

    public Redactor(RedactSettings settings, Pseudonyms pseudonyms) {
        this(new SecretSearch(settings), pseudonyms);
    }

    Redactor(Search search, Pseudonyms pseudonyms) {
        this.search = search;
        this.pseudonyms = pseudonyms;
    }

    /** The line without its secrets; the very same line where it has none. */
    public String redact(String line) {
        if (line.length() > LONGEST) {
            return WITHHELD;
        }
        try {
            return replaced(line, search.secrets(line));
        } catch (RuntimeException | StackOverflowError e) {
            // Its message may quote the line, so nothing of it is told.
            return WITHHELD;
        }
    }

    private String replaced(String line, List<Secret> secrets) {
        if (secrets.isEmpty()) {
            return line;
        }
        StringBuilder redacted = new StringBuilder(line.length());
        int at = 0;
        for (Secret secret : secrets) {
            redacted.append(line, at, secret.from()).append(mark(secret, line));
            at = secret.to();
        }
        return redacted.append(line, at, line.length()).toString();
    }

    /** What stands where the secret was. */
    String mark(Secret secret, String line) {
        String text = line.substring(secret.from(), secret.to());
        return Mark.of(
                secret.kind(),
                pseudonyms.of(
                        switch (secret.kind()) {
                            // The same number, however it is grouped.
                            case CARD_NUMBER, IBAN -> text.replace(" ", "").replace("-", "");
                            default -> text;
                        }));
    }
}
