/** Lines that applications write as text. */
@NullMarked
package dev.watchkeeper.engine.format.text;

import org.jspecify.annotations.NullMarked;
