package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.StreamIntroduction;

/**
 * Who reads: a node, and which of its lives.
 *
 * @param life 0 as long as it is not known
 */
record Self(String node, long life) {

    StreamIntroduction introduce(Checkpoint known) {
        return new StreamIntroduction(
                known.stream(),
                node,
                known.path(),
                known.device(),
                known.inode(),
                known.headLength(),
                known.headHash(),
                life);
    }
}
