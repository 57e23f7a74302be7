package dev.watchkeeper.engine.trace.frame;

/** Whose code a frame runs; the order says whose tells most about a problem. */
public enum Owner {
    APPLICATION,

    /** A framework or another library: changed by an upgrade, seldom the cause. */
    LIBRARY,

    /** The language's own library and runtime. */
    LANGUAGE
}
