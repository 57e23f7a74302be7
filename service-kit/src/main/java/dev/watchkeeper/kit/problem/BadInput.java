package dev.watchkeeper.kit.problem;

/** The request will never be right as it is; the message says what to change. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public BadInput(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
