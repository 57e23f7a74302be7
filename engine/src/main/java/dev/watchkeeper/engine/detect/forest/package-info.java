/** Odd shapes: a random cut forest over the last few values of a series. */
@NullMarked
package dev.watchkeeper.engine.detect.forest;

import org.jspecify.annotations.NullMarked;
