package dev.watchkeeper.engine.classify;

import org.jspecify.annotations.Nullable;

/**
 * One kind of trouble, from {@code classes.yaml}; its id is stored and shown everywhere.
 *
 * @param gathered its lines are one issue a severity, whatever their code
 * @param seed what the monitor that Watchkeeper grew from called it, if it knew it
 */
public record TroubleClass(
        String id,
        Category category,
        Severity severity,
        String description,
        boolean gathered,
        @Nullable String seed) {}
