/** Which files there are to read: globs become paths, now and again. */
@NullMarked
package dev.watchkeeper.collector.discover;

import org.jspecify.annotations.NullMarked;
