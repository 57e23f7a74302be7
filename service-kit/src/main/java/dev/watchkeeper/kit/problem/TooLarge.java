package dev.watchkeeper.kit.problem;

/** The request is larger than is taken here; the message says by which measure. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public TooLarge(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
