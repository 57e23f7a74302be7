package dev.watchkeeper.engine.classify;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.format.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a rule applies: by the skeleton's text, decided once a code, or by values, decided for every line. Never both. */
sealed interface Condition {

    /**
     * Looks at the skeleton.
     *
     * @param words lower case; one of them must be there before a pattern is tried
     * @param any one of these must be found
     * @param none none of these may be found
     */
    record Text(List<String> words, List<Pattern> any, List<Pattern> none) implements Condition {}

    /**
     * Looks at values. A status without a request is somebody's own number and does not count.
     *
     * @param methods any of these; empty means that it does not matter
     * @param format the line's format, or the one that the line's is a form of
     * @param endpointWords lower case, any of these within the endpoint, or at its end where a dollar sign stands behind
     *     the word; empty means that it does not matter
     * @param userKnown whether the line must name a user
     */
    record Values(
            @Nullable String format,
            @Nullable Integer statusFrom,
            @Nullable Integer statusTo,
            @Nullable Double durationMsFrom,
            List<String> methods,
            List<String> endpointWords,
            boolean userKnown)
            implements Condition {

        private static final String AT_END = "$";

        Optional<String> evidence(String formatName, Fields fields) {
            if (format != null && !isOf(format, formatName) || !isAskedBy(fields)) {
                return Optional.empty();
            }
            StringBuilder evidence = new StringBuilder();
            if (statusFrom != null || statusTo != null) {
                Integer status = fields.endpoint() == null ? null : fields.status();
                if (status == null
                        || statusFrom != null && status < statusFrom
                        || statusTo != null && status > statusTo) {
                    return Optional.empty();
                }
                evidence.append("status=").append(status);
            }
            if (durationMsFrom != null) {
                Double duration = fields.durationMs();
                if (duration == null || duration < durationMsFrom) {
                    return Optional.empty();
                }
                evidence.append(evidence.isEmpty() ? "" : " ")
                        .append("durationMs=")
                        .append(Math.round(duration));
            }
            return Optional.of(evidence.toString());
        }

        /** {@code postgresql-csv} is a form of {@code postgresql}. */
        private static boolean isOf(String format, String formatName) {
            return formatName.startsWith(format)
                    && (formatName.length() == format.length() || formatName.charAt(format.length()) == '-');
        }

        /** By whom, how, and for what. */
        private boolean isAskedBy(Fields fields) {
            if (userKnown && (fields.user() == null || fields.user().equals("-"))) {
                return false;
            }
            String method = fields.method();
            if (!methods.isEmpty() && (method == null || !methods.contains(method))) {
                return false;
            }
            String endpoint = fields.endpoint();
            return endpointWords.isEmpty() || endpoint != null && names(endpoint.toLowerCase(Locale.ROOT));
        }

        private boolean names(String endpoint) {
            for (String word : endpointWords) {
                boolean last = word.endsWith(AT_END);
                if (last
                        ? endpoint.endsWith(word.substring(0, word.length() - AT_END.length()))
                        : endpoint.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
