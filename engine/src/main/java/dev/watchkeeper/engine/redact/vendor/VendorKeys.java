package dev.watchkeeper.engine.redact.vendor;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.shape.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the key or token that begins at a place; most places are told apart by two characters. */
public final class VendorKeys {

    private static final int ASCII = 128;
    private static final KeyShape[][] BY_PAIR = byPair();

    private VendorKeys() {}

    /** False for nearly all places, and then no key begins there. Asked for the first character of a word only. */
    public static boolean mayBegin(String text, int at, char first, char second) {
        if (first >= ASCII || second >= ASCII) {
            return false;
        }
        KeyShape[] shapes = BY_PAIR[first * ASCII + second];
        if (shapes != null) {
            for (KeyShape shape : shapes) {
                if (text.startsWith(shape.prefix(), at)) {
                    return true;
                }
            }
        }
        return OddKeys.mayBegin(text, at, first, second);
    }

    /** The key that begins here, or null. */
    public static @Nullable Secret at(String text, int from) {
        char first = Letters.at(text, from);
        char second = Letters.at(text, from + 1);
        if (first >= ASCII || second >= ASCII) {
            return null;
        }
        KeyShape[] shapes = BY_PAIR[first * ASCII + second];
        if (shapes != null) {
            for (KeyShape shape : shapes) {
                Secret secret = shape.at(text, from);
                if (secret != null) {
                    return secret;
                }
            }
        }
        return OddKeys.at(text, from);
    }

    private static KeyShape[][] byPair() {
        KeyShape[][] byPair = new KeyShape[ASCII * ASCII][];
        List<KeyShape> longestFirst = new ArrayList<>(KeyShapes.all());
        longestFirst.sort(
                Comparator.comparing((KeyShape shape) -> -shape.prefix().length()));
        for (KeyShape shape : longestFirst) {
            int pair = shape.prefix().charAt(0) * ASCII + shape.prefix().charAt(1);
            KeyShape[] before = byPair[pair] == null ? new KeyShape[0] : byPair[pair];
            KeyShape[] with = Arrays.copyOf(before, before.length + 1);
            with[before.length] = shape;
            byPair[pair] = with;
        }
        return byPair;
    }
}
