/** Work that is done again and again in the background, one step at a time. */
@NullMarked
package dev.watchkeeper.kit.loop;

import org.jspecify.annotations.NullMarked;
