package dev.watchkeeper.engine.mask.token;

import java.util.Arrays;

/** A few ASCII words, asked for where they stand in a text: nothing is cut out of it. */
public final class WordSet {

    private final boolean anyCase;
    private final String[] slots;

    /** A bit for each length and for each first character, so that most words are refused without a look at them. */
    private final long lengths;

    private final long firsts;

    private WordSet(boolean anyCase, String... words) {
        this.anyCase = anyCase;
        lengths = Arrays.stream(words).mapToLong(word -> 1L << word.length()).reduce(0, (a, b) -> a | b);
        firsts = Arrays.stream(words).mapToLong(word -> 1L << word.charAt(0)).reduce(0, (a, b) -> a | b);
        // A quarter full at most, so that a word that is not in it mostly meets an empty slot.
        slots = new String[Integer.highestOneBit(words.length) * 8];
        for (String word : words) {
            int slot = slot(word, 0, word.length());
            while (slots[slot] != null) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
    }

    public static WordSet exactly(String... words) {
        return new WordSet(false, words);
    }

    /** @param words in lower case */
    public static WordSet inAnyCase(String... words) {
        return new WordSet(true, words);
    }

    boolean holds(String text, int from, int to) {
        int length = to - from;
        boolean maybe = length > 0
                && length < Long.SIZE
                && (lengths & 1L << length) != 0
                && (firsts & 1L << known(text.charAt(from))) != 0;
        if (!maybe) {
            return false;
        }
        for (int slot = slot(text, from, to); slots[slot] != null; slot = slot + 1 & slots.length - 1) {
            if (slots[slot].length() == length && isAt(slots[slot], text, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String word, String text, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != known(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + known(text.charAt(i));
        }
        return (hash ^ hash >>> 7) & slots.length - 1;
    }

    private char known(char c) {
        return anyCase && c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
