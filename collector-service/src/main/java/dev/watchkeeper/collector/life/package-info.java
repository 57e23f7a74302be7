/** Whose collector this is: before the first file is read, it knows its life and the streams of those before it. */
@NullMarked
package dev.watchkeeper.collector.life;

import org.jspecify.annotations.NullMarked;
