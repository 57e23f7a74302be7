/** What an address, a span of time, an error code and an exception look like in free text. */
@NullMarked
package dev.watchkeeper.engine.find.shape;

import org.jspecify.annotations.NullMarked;
