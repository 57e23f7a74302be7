/** Lines that are one JSON object. */
@NullMarked
package dev.watchkeeper.engine.format.json;

import org.jspecify.annotations.NullMarked;
