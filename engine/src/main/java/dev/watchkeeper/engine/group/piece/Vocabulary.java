package dev.watchkeeper.engine.group.piece;

import dev.watchkeeper.engine.group.piece.Piece.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells of each word of a skeleton what it is. A word is looked at once, however often it stands in how many codes. */
public final class Vocabulary {

    private static final int LONGEST_MASK = 7;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_ERROR_NAME = 5;
    private static final Set<String> NUMBERS = Set.of("<num>", "<time>");
    private static final Set<String> VALUES = Set.of("<ip>", "<uuid>", "<path>", "<url>", "<host>", "<email>", "<str>");
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "this", "that", "its", "it", "of", "at", "by", "for", "with", "via", "as", "and", "or",
            "but", "if", "when", "while", "then", "than", "is", "was", "are", "were", "be", "been", "has", "have",
            "had", "do", "does", "did", "will", "would", "can", "could", "should", "may", "must", "per", "about",
            "there");

    /** Accounts that most systems have, each as telling as a name of somebody's own choice. */
    private static final Set<String> ACCOUNTS = Set.of(
            "root",
            "admin",
            "administrator",
            "guest",
            "nobody",
            "anonymous",
            "postgres",
            "mysql",
            "oracle",
            "ubuntu",
            "jenkins",
            "git",
            "ftp",
            "operator",
            "nagios",
            "hadoop",
            "hdfs",
            "yarn",
            "tomcat",
            "apache",
            "nginx",
            "debian",
            "centos",
            "daemon",
            "cron");

    private final Map<String, Piece> known = new HashMap<>();

    /** The word as a piece that no blank parts from the one before. */
    Piece read(String word) {
        Piece piece = known.get(word);
        if (piece == null) {
            piece = looked(word);
            known.put(word, piece);
        }
        return piece;
    }

    private static Piece looked(String word) {
        Kind kind = kind(word);
        return switch (kind) {
            case NUMBER, VALUE -> Piece.any(kind, true);
            case NAME, CONSTANT -> new Piece(word, kind, StateWords.signature(word), true);
            case NUMBERED_NAME -> new Piece(word, kind, StateWords.signatureOfNumbered(word), true);
            case STATE, ACTION -> new Piece(word, kind, word, true);
            case MARK, FILLER, WORD -> new Piece(word, kind, "", true);
        };
    }

    private static Kind kind(String word) {
        Kind mask = Kind.MARK;
        int letters = 0;
        int marks = 0;
        int capitals = 0;
        for (int at = 0; at < word.length(); at++) {
            int length = maskLength(word, at);
            char c = word.charAt(at);
            if (length > 0) {
                boolean value = mask == Kind.VALUE || VALUES.contains(word.substring(at, at + length));
                mask = value ? Kind.VALUE : Kind.NUMBER;
                at += length - 1;
            } else if (c >= '0' && c <= '9') {
                // Digits that the masker left are a status or an error code.
                return Kind.STATE;
            } else if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            } else {
                marks++;
            }
        }
        if (letters == 0) {
            return mask == Kind.MARK && isPlaceholder(word) ? Kind.NUMBER : mask;
        }
        if (word.charAt(0) == '/') {
            // The masker masks paths; one that is left is an endpoint that was kept on purpose.
            return Kind.STATE;
        }
        if (mask != Kind.MARK) {
            return Kind.NUMBERED_NAME;
        }
        boolean plain = marks == 0 && (capitals == 0 || capitals == 1 && Character.isUpperCase(word.charAt(0)));
        return plain ? kindOfPlain(word) : kindOfName(word, letters, marks, capitals);
    }

    private static Kind kindOfPlain(String word) {
        if (FILLERS.contains(word)) {
            return Kind.FILLER;
        }
        if (ACCOUNTS.contains(word)) {
            return Kind.NAME;
        }
        return StateWords.isBareAction(word) ? Kind.ACTION : StateWords.isState(word) ? Kind.STATE : Kind.WORD;
    }

    private static Kind kindOfName(String word, int letters, int marks, int capitals) {
        if (word.endsWith("Exception") || word.endsWith("Error")) {
            return Kind.STATE;
        }
        if (capitals == letters && letters > 1) {
            return isErrorName(word) || marks == 0 && StateWords.isState(word) ? Kind.STATE : Kind.CONSTANT;
        }
        return letters < SHORTEST_NAME ? Kind.WORD : Kind.NAME;
    }

    /** {@code ****}: a number that was too long for its column. */
    private static boolean isPlaceholder(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> c == '*' || c == '?');
    }

    /** {@code ENOENT}, {@code SIGTERM}. */
    private static boolean isErrorName(String word) {
        return word.startsWith("SIG") || word.startsWith("E") && word.length() >= SHORTEST_ERROR_NAME;
    }

    /** How long the mask at this place is; 0 when there is none. */
    static int maskLength(String text, int at) {
        if (text.charAt(at) != '<') {
            return 0;
        }
        int end = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_MASK));
        String found = end < 0 ? "" : text.substring(at, end + 1);
        return NUMBERS.contains(found) || VALUES.contains(found) ? found.length() : 0;
    }
}
