package dev.watchkeeper.engine.attack.sign;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets most texts go after one pass over their letters: nothing in them that any sign could be made of. */
public final class Glance {

    private final boolean[] special = new boolean[128];
    private final Literals words;

    /**
     * @param special letters that only a closer look can judge
     * @param books whose signs a text without such letters may still show
     * @param more words that are worth a look, besides those of the signs
     * @param common words of the signs that are ordinary in such a text
     */
    public Glance(String special, List<SignBook> books, List<String> more, Set<String> common) {
        special.chars().forEach(letter -> this.special[letter] = true);
        this.words = new Literals(Stream.concat(
                        books.stream().flatMap(book -> book.told().stream()).map(Sign::words), Stream.of(more))
                .map(list ->
                        list.stream().filter(word -> !common.contains(word)).toList())
                .toList());
    }

    /** True when the text cannot show anything from {@code from} on. */
    public boolean isDone(String text, int from) {
        int state = Literals.ROOT;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= special.length || special[c]) {
                return false;
            }
            state = words.next(state, c);
            if (words.endsWord(state)) {
                return false;
            }
        }
        return true;
    }
}
