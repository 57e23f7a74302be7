/** {@code watchkeeper up}: checks what could go wrong, starts everything, says where it is, stops in the right order. */
@NullMarked
package dev.watchkeeper.standalone.up;

import org.jspecify.annotations.NullMarked;
