package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.context.PemBlock;
import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;

/** Redacts the lines of one stream, and knows whether they stand within a private key. One thread at a time. */
public final class StreamRedactor {

    /** A key of 16,384 bits has some 200 lines; a block that never ends must not hold the stream for ever. */
    private static final int MOST_LINES = 400;

    /** Other lines may come between those of a key; after so many it is over. */
    private static final int MOST_OTHERS = 20;

    private final Redactor redactor;
    private final boolean keys;
    private int linesLeft;
    private int othersLeft;

    public StreamRedactor(RedactSettings settings, Pseudonyms pseudonyms) {
        this.redactor = new Redactor(settings, pseudonyms);
        this.keys = settings.kinds().contains(SecretKind.PRIVATE_KEY);
    }

    /** The stream's next line without its secrets. */
    public String redact(String line) {
        if (line.length() > Redactor.LONGEST) {
            return Redactor.WITHHELD;
        }
        if (linesLeft == 0) {
            String redacted = redactor.redact(line);
            openAfter(line);
            return redacted;
        }
        linesLeft--;
        try {
            return within(line);
        } catch (RuntimeException e) {
            return Redactor.WITHHELD;
        }
    }

    private void openAfter(String line) {
        if (keys && PemBlock.leavesOpen(line)) {
            linesLeft = MOST_LINES;
            othersLeft = MOST_OTHERS;
        }
    }

    private String within(String line) {
        int end = PemBlock.end(line, 0);
        if (end > 0) {
            linesLeft = 0;
            String rest = redactor.redact(line.substring(end));
            openAfter(line.substring(end));
            int title = line.lastIndexOf("-----END ", end);
            int body = PemBlock.bodyStart(line, title);
            return masked(line, body < 0 ? title : body, end) + rest;
        }
        int body = PemBlock.isHeader(line) ? 0 : PemBlock.bodyStart(line, line.length());
        if (body >= 0) {
            othersLeft = MOST_OTHERS;
            return masked(line, body, line.length());
        }
        othersLeft--;
        if (othersLeft <= 0) {
            linesLeft = 0;
        }
        String redacted = redactor.redact(line);
        openAfter(line);
        return redacted;
    }

    /** The line up to where the key ends, with a mark for what of the key stands in it. */
    private String masked(String line, int from, int to) {
        return redactor.redact(line.substring(0, from))
                + redactor.mark(new Secret(SecretKind.PRIVATE_KEY, from, to), line);
    }
}
