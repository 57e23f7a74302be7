package dev.watchkeeper.analyzer.door;

/** The request is welcome, only not now; the message says why in one sentence. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNow(String sentence) {
        // Many are made when there is most to do: none of them carries a stack.
        super(sentence, null, false, false);
    }
}
