package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.context.HeaderValue;
import dev.watchkeeper.engine.redact.context.SqlPassword;
import dev.watchkeeper.engine.redact.context.UrlPassword;
import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.shape.Letters;
import java.util.List;

/** The words that announce a secret, and who knows what they announce. */
final class Words {

    private static final int ASCII = 128;

    private static final List<Word> ALL = List.of(
            new Word("bearer", HeaderValue::scheme),
            new Word("basic", HeaderValue::scheme),
            new Word("identified", SqlPassword::identified),
            new Word("password", SqlPassword::password),
            new Word("secret", SqlPassword::password),
            new Word("requirepass", SqlPassword::directive),
            new Word("masterauth", SqlPassword::directive),
            new Word("thin", UrlPassword::oracle));

    private static final Word[][] BY_PAIR = byPair();

    private Words() {}

    private static Word[][] byPair() {
        Word[][] byPair = new Word[ASCII * ASCII][];
        for (Word word : ALL) {
            char first = word.text().charAt(0);
            char second = word.text().charAt(1);
            Word[] all = ALL.stream()
                    .filter(one -> one.text().charAt(0) == first && one.text().charAt(1) == second)
                    .toArray(Word[]::new);
            for (int one : new int[] {first, first - 0x20}) {
                for (int two : new int[] {second, second - 0x20}) {
                    byPair[one * ASCII + two] = all;
                }
            }
        }
        return byPair;
    }

    /** False for nearly all words, and then nothing is announced. */
    static boolean mayBegin(String text, int at, char first, char second) {
        if (first >= ASCII || second >= ASCII) {
            return false;
        }
        Word[] words = BY_PAIR[first * ASCII + second];
        if (words == null) {
            return false;
        }
        char third = Letters.at(text, at + 2);
        for (Word word : words) {
            if ((third | 0x20) == word.text().charAt(2) && Letters.isWordAt(text, at, word.text())) {
                return true;
            }
        }
        return false;
    }

    /** Looks at what the word here announces; the place to go on from, or where we are when it announces nothing. */
    static int look(String text, int from, Found found) {
        for (Word word : ALL) {
            if (Letters.isWordAt(text, from, word.text())) {
                return word.announced().look(text, from, found);
            }
        }
        return from;
    }

    private record Word(String text, Announced announced) {}

    /** Looks behind a word. */
    @FunctionalInterface
    private interface Announced {
        int look(String text, int from, Found found);
    }
}
