/** How fast the engine reads lines, and what the longest ones cost. */
@NullMarked
package dev.watchkeeper.bench.engine;

import org.jspecify.annotations.NullMarked;
