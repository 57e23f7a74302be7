/** The formats a line may be written in, tried in one fixed order. */
@NullMarked
package dev.watchkeeper.engine.format;

import org.jspecify.annotations.NullMarked;
