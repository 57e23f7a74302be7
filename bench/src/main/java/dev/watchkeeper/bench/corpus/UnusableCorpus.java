package dev.watchkeeper.bench.corpus;

/** A corpus is not there or not as it should be; the message names it and says what to do. */
public final class UnusableCorpus extends Exception {

    private static final long serialVersionUID = 1;

    public UnusableCorpus(String sentence) {
        super(sentence);
    }

    public UnusableCorpus(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
