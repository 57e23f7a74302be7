package dev.watchkeeper.kit.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a process could not start, in one line that names the thing and the remedy. */
public final class StartTrouble {

    /** What a person must correct: wrong options, keys, addresses. */
    public static final int EXIT_CODE = 2;

    private static final Pattern UNKNOWN_KEY = Pattern.compile("SRCFG00050: (\\S+) .*does not map to any root");
    private static final Pattern MISSING_KEY = Pattern.compile("required config property ([\\w.\"*\\[\\]-]+)");

    private StartTrouble() {}

    /** Given to {@code Quarkus.run}: called once, when the process is about to end. */
    public static void endProcess(Integer code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println("watchkeeper: " + inOneLine(failure));
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(failure == null ? code : EXIT_CODE, null);
    }

    /** The sentence of the innermost cause that has something to say. */
    public static String inOneLine(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        for (Throwable cause : chain.reversed()) {
            if (cause instanceof ConfigValidationException wrong) {
                return wrongConfig(wrong);
            }
            if (cause instanceof BindException) {
                return "the port is in use already (" + words(cause)
                        + "): stop the other process or choose another port with quarkus.http.port";
            }
        }
        return words(chain.getLast());
    }

    private static String wrongConfig(ConfigValidationException wrong) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < wrong.getProblemCount(); i++) {
            lines.add(wrongKey(wrong.getProblem(i).getMessage()));
        }
        return String.join("; ", lines);
    }

    static String wrongKey(String words) {
        Matcher unknown = UNKNOWN_KEY.matcher(words);
        if (unknown.find()) {
            return unknownKey(unknown.group(1));
        }
        Matcher missing = MISSING_KEY.matcher(words);
        if (missing.find()) {
            return "the configuration key " + missing.group(1) + " has no value: set it";
        }
        return words.replaceFirst("^(java\\.\\S+Exception: )?SRCFG\\d+: ", "");
    }

    static String unknownKey(String key) {
        return "unknown configuration key " + key + ": check its spelling (docs/operating.md lists all keys)";
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
