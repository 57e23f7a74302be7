package dev.watchkeeper.standalone.doctor;

/** What one look at the machine found. */
public sealed interface Finding {

    /** As it should be. */
    record Fine(String what) implements Finding {}

    /** In the way; the remedy is what a person does about it. */
    record InTheWay(String what, String remedy) implements Finding {}
}
