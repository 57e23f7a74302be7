package dev.watchkeeper.engine.attack.sign;

import java.util.List;
import java.util.stream.Stream;

/** Lets most texts go after one pass over their letters: nothing in them that any sign could be made of. */
public final class Glance {

    private final Chars special;
    private final Literals words;

    /**
     * @param special letters that only a closer look can judge
     * @param books whose signs a text without such letters may still show
     * @param more words that are worth a look, besides those of the signs
     */
    public Glance(String special, List<SignBook> books, List<String> more) {
        this.special = Chars.of(special);
        this.words = new Literals(Stream.concat(
                        books.stream().flatMap(book -> book.told().stream()).map(Sign::words), Stream.of(more))
                .toList());
    }

    /** True when the text cannot show anything from {@code from} on. */
    public boolean isDone(String text, int from) {
        long low = 0;
        long high = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c;
            } else {
                return false;
            }
        }
        return (low & special.low() | high & special.high()) == 0 && !words.anyIn(text, from);
    }
}
