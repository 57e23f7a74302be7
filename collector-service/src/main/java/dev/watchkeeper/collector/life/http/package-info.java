/** The way to an analyzer in another process. */
@NullMarked
package dev.watchkeeper.collector.life.http;

import org.jspecify.annotations.NullMarked;
