/** The rate rules: each reads a window of counters and says what is wrong with whom. */
@NullMarked
package dev.watchkeeper.engine.rate.rule;

import org.jspecify.annotations.NullMarked;
