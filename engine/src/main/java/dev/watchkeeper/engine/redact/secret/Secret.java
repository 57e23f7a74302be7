package dev.watchkeeper.engine.redact.secret;

/** A secret and where it stands in its text: from its first character up to, not including, {@code to}. */
public record Secret(SecretKind kind, int from, int to) {}
