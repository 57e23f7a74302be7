/** Lines as an application writes them, the same ones for the same seed. */
@NullMarked
package dev.watchkeeper.bench.line;

import org.jspecify.annotations.NullMarked;
