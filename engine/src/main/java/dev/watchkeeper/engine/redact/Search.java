package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.secret.Secret;
import java.util.List;

/** Finds the secrets of a text, in their order and apart from each other. */
@FunctionalInterface
interface Search {
    List<Secret> secrets(String text);
}
