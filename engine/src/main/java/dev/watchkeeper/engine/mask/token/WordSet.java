package dev.watchkeeper.engine.mask.token;

import java.util.Arrays;

/** A few ASCII words, asked for where they stand in a text: nothing is cut out of it. */
public final class WordSet {

    private final boolean anyCase;
    private final String[] slots;
    private final int shortest;
    private final int longest;

    private WordSet(boolean anyCase, String... words) {
        this.anyCase = anyCase;
        shortest = Arrays.stream(words).mapToInt(String::length).min().orElse(0);
        longest = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
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
        if (length < shortest || length > longest) {
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
