package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.contract.Batch;

/**
 * Who speaks for a node.
 *
 * @param life what it says counts until a later one is begun; 0 if it counts at any time
 */
public record Sender(String node, long life) {

    public static Sender of(Batch batch) {
        return new Sender(batch.node(), batch.life());
    }
}
