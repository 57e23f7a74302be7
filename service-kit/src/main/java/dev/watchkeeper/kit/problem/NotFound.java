package dev.watchkeeper.kit.problem;

/** There is no such thing; the message says which. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public NotFound(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
