package dev.watchkeeper.engine.redact.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The secrets of one text in their order. What is not to be taken out, or was taken out before, is not kept. */
public final class Found {

    private final String text;
    private final Set<SecretKind> wanted;
    private final List<Secret> secrets = new ArrayList<>();
    private int end;

    public Found(String text, Set<SecretKind> wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    public boolean wants(SecretKind kind) {
        return wanted.contains(kind);
    }

    /** Keeps it, without the part that an earlier secret already covers. */
    public void add(SecretKind kind, int from, int to) {
        int start = Math.max(from, end);
        if (start >= to || !wanted.contains(kind) || Mark.isWhole(text, start, to)) {
            return;
        }
        secrets.add(new Secret(kind, start, to));
        end = to;
    }

    public List<Secret> secrets() {
        return Collections.unmodifiableList(secrets);
    }
}
