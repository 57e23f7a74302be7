/** The promise that each byte is stored and counted once, as a property of the real stores: any way of delivery, one result. */
@NullMarked
package dev.watchkeeper.analyzer.once;

import org.jspecify.annotations.NullMarked;
