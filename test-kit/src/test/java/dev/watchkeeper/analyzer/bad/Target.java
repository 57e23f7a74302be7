package dev.watchkeeper.analyzer.bad;

/** What another service may not know. */
public final class Target {}
