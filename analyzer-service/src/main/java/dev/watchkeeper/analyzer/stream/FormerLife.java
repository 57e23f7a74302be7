package dev.watchkeeper.analyzer.stream;

/** A later life of the sender's node was begun: a failure, because all that is under way for this sender has to be undone. */
public final class FormerLife extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormerLife(Sender sender) {
        // Nothing is wrong with the code that it went through.
        super("a life after " + sender.life() + " was begun of node " + sender.node(), null, false, false);
    }
}
