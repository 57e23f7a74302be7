/** Lines as the loggers of single languages and their frameworks write them by default. */
@NullMarked
package dev.watchkeeper.engine.format.language;

import org.jspecify.annotations.NullMarked;
