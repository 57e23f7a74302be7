/** What a user says about lines: formats of their own, and how the lines of a path are to be read. */
@NullMarked
package dev.watchkeeper.engine.settings;

import org.jspecify.annotations.NullMarked;
