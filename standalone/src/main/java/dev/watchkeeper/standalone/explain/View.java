package dev.watchkeeper.standalone.explain;

/** Shows lines as they are explained, and what they come to. */
interface View {

    void show(Explained explained);

    void end(Summary summary);
}
