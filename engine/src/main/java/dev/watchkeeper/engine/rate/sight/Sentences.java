package dev.watchkeeper.engine.rate.sight;

import java.util.List;
import java.util.Locale;

/** Sentences by which well-known programs say that a login succeeded, that a user is unknown, or that they started. */
final class Sentences {

    /** What is of interest stands in the first part of a message, so that a long one costs no more. */
    private static final int LOOKED_AT = 400;

    private static final String REPEATED = "message repeated ";
    private static final int MOST_REPEATED = 100_000;

    private static final List<String> LOGINS = List.of(
            "accepted password for ",
            "accepted publickey for ",
            "accepted keyboard-interactive",
            "login succeeded",
            "login successful",
            "successful login",
            "successful auth",
            "ok login",
            "logged in successfully",
            "successfully logged in",
            "login: user=<");

    private static final List<String> UNKNOWN = List.of(
            "invalid user",
            "illegal user",
            "unknown user",
            "no such user",
            "user not found",
            "user_not_found",
            "not found in",
            "no_such_user",
            "does not exist",
            "user unknown");

    /** Written once when a service comes up: Spring, PostgreSQL, MySQL, Redis, nginx, Kafka, systemd's restarts. */
    private static final List<String> STARTS = List.of(
            "database system is ready to accept connections",
            "ready to accept connections",
            "ready for connections",
            "start worker processes",
            "scheduled restart job, restart counter is at",
            "started (kafka.server.kafkaserver)",
            "server startup in");

    /** How decoys that only look like a login tell of a visitor: endlessh and Cowrie. */
    private static final List<String> DECOYS = List.of("ACCEPT host=", "[cowrie.");

    /** Each sentence that is looked for by itself holds one of these, in either case of its first letter. */
    private static final List<String> STEMS =
            List.of("ccepted ", "ogin", "ogged in", "uccessful auth", "eady ", "tart", "essage repeated", "imiting ");

    /** A request's line holds no sentence. */
    static final Sentences NONE = new Sentences("");

    private final String message;
    private final boolean worthALook;

    Sentences(String message) {
        this.message = message.substring(0, Math.min(message.length(), LOOKED_AT));
        worthALook = holdsAny(this.message, STEMS);
    }

    boolean sayLogin() {
        return worthALook && holdsAny(lower(), LOGINS) && !lower().contains("unsuccessful");
    }

    boolean sayUnknownUser() {
        return holdsAny(lower(), UNKNOWN);
    }

    boolean sayStart() {
        return worthALook && (holdsAny(lower(), STARTS) || isSpringStart());
    }

    /** Somebody came to a decoy; nobody has business there, so it is a program that guesses. */
    boolean sayDecoyVisited() {
        return message.startsWith(DECOYS.getFirst()) && message.contains(" fd=")
                || message.contains(DECOYS.getLast()) && message.contains("] New connection: ");
    }

    /** Too many requests, in nginx's words; both of its modules begin like this. */
    boolean sayLimited() {
        return message.startsWith("limiting requests,") || message.startsWith("limiting connections by zone");
    }

    /** A refused token is no guessed password: a program with an old one asks again and again. */
    boolean speakOfTokens() {
        return lower().contains("token") || lower().contains("jwt");
    }

    /** PAM's line beside that of the program that asked it, and sshd's second line about a user it does not know. */
    boolean repeatFailure() {
        return message.startsWith("pam_") || message.startsWith("Failed password for invalid user ");
    }

    /** How often it happened, as rsyslog writes it: {@code message repeated 5 times: [ Failed password for root]}. */
    int times() {
        if (!message.startsWith(REPEATED)) {
            return 1;
        }
        int times = 0;
        for (int i = REPEATED.length(); i < message.length() && isDigit(message.charAt(i)); i++) {
            times = Math.min(times * 10 + message.charAt(i) - '0', MOST_REPEATED);
        }
        return Math.max(times, 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code Started Shop in 3.2 seconds (process running for 3.9)}. */
    private boolean isSpringStart() {
        return message.startsWith("Started ") && message.contains(" seconds (");
    }

    private String lower() {
        return message.toLowerCase(Locale.ROOT);
    }

    private static boolean holdsAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
