package dev.watchkeeper.engine.classify;

/** One kind of trouble, from {@code classes.yaml}; its id is stored and shown everywhere. */
public record TroubleClass(String id, Category category, Severity severity, String description) {}
