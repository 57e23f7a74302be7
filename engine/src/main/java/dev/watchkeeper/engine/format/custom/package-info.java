/** Formats that users write themselves, as patterns or as the log format of their web server. */
@NullMarked
package dev.watchkeeper.engine.format.custom;

import org.jspecify.annotations.NullMarked;
