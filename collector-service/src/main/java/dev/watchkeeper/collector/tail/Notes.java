package dev.watchkeeper.collector.tail;

import java.util.List;

/** All that a collector notes down for the next one: who it is, and how far its streams have come. */
record Notes(Self self, List<Checkpoint> streams) {

    static final Notes NONE = new Notes(new Self("", 0), List.of());

    Notes {
        streams = List.copyOf(streams);
    }

    /** A life is of one node: under another name it is a stranger's. */
    Self as(String node) {
        return self.node().equals(node) ? self : new Self(node, 0);
    }
}
