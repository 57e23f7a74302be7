/** Rates: what only many lines together show, such as guessed passwords, scans, floods and sources that fell silent. */
@NullMarked
package dev.watchkeeper.engine.rate;

import org.jspecify.annotations.NullMarked;
