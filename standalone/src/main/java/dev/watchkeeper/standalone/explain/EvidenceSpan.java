package dev.watchkeeper.standalone.explain;

import java.util.Optional;

/** Where in a message the words stand that made a rule match: the rule saw them with all that varies masked. */
record EvidenceSpan(int start, int end) {

    /** Empty if the evidence is no part of the text: a status, a duration. */
    static Optional<EvidenceSpan> of(String evidence, String message) {
        // What a client sent is evidence as it stands, and may hold what looks like a mask.
        int whole = evidence.isEmpty() ? -1 : message.indexOf(evidence);
        if (whole >= 0) {
            return Optional.of(new EvidenceSpan(whole, whole + evidence.length()));
        }
        int start = -1;
        int end = 0;
        int at = 0;
        while (at < evidence.length()) {
            int mask = evidence.indexOf('<', at);
            int maskEnd = mask < 0 ? -1 : evidence.indexOf('>', mask);
            String words = evidence.substring(at, maskEnd < 0 ? evidence.length() : mask);
            for (String word : words.replace("…", "").split("\\s+")) {
                if (!word.isEmpty()) {
                    int found = message.indexOf(word, end);
                    if (found < 0) {
                        return Optional.empty();
                    }
                    start = start < 0 ? found : start;
                    end = found + word.length();
                }
            }
            at = maskEnd < 0 ? evidence.length() : maskEnd + 1;
        }
        return start < 0 ? Optional.empty() : Optional.of(new EvidenceSpan(start, end));
    }
}
