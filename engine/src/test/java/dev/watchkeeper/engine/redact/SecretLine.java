package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.secret.SecretKind;

/** A line with one secret in it, and what kind that is. */
record SecretLine(SecretKind kind, String secret, String line) {}
