package dev.watchkeeper.engine.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** What the user's own patterns take, beside all that is found anyway. */
final class OwnSearch implements Search {

    private static final Comparator<Secret> IN_ORDER = Comparator.comparingInt(Secret::from)
            .thenComparing(Comparator.comparingInt(Secret::to).reversed());

    private final Search known;
    private final List<Pattern> own;

    OwnSearch(Search known, List<Pattern> own) {
        this.known = known;
        this.own = own;
    }

    @Override
    public List<Secret> secrets(String text) {
        List<Secret> all = new ArrayList<>();
        int from = 0;
        // What was taken out before is no text to search in.
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int end = Mark.end(text, open);
            if (end > 0) {
                add(text.substring(from, open), from, all);
                from = end;
            }
        }
        add(text.substring(from), from, all);
        List<Secret> others = known.secrets(text);
        if (all.isEmpty()) {
            return others;
        }
        all.addAll(others);
        all.sort(IN_ORDER);
        Found found = new Found(text, EnumSet.allOf(SecretKind.class));
        all.forEach(secret -> found.add(secret.kind(), secret.from(), secret.to()));
        return found.secrets();
    }

    private void add(String stretch, int offset, List<Secret> all) {
        for (Pattern pattern : own) {
            Matcher matcher = pattern.matcher(stretch);
            int group = Math.min(1, matcher.groupCount());
            while (matcher.find()) {
                // A group may take no part in what is found.
                int taken = matcher.start(group) < 0 ? 0 : group;
                if (matcher.end(taken) > matcher.start(taken)) {
                    all.add(new Secret(SecretKind.OWN, offset + matcher.start(taken), offset + matcher.end(taken)));
                }
            }
        }
    }
}
