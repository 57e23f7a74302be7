/** What a series has been like so far, in a few kilobytes. */
@NullMarked
package dev.watchkeeper.engine.detect.series;

import org.jspecify.annotations.NullMarked;
