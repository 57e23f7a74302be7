/** What the words of a skeleton are, what is left of it in its normal form, and where in it names may vary. */
@NullMarked
package dev.watchkeeper.engine.group.piece;

import org.jspecify.annotations.NullMarked;
