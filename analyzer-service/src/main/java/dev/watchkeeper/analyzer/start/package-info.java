/** The analyzer brings the schema up to date before it does anything else. */
@NullMarked
package dev.watchkeeper.analyzer.start;

import org.jspecify.annotations.NullMarked;
