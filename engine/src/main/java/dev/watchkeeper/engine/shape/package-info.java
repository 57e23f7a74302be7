/** What an address, a span of time, an error code and the name of an exception look like, wherever they stand. */
@NullMarked
package dev.watchkeeper.engine.shape;

import org.jspecify.annotations.NullMarked;
