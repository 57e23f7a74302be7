/** Which codes were ever seen, and when first and last. */
@NullMarked
package dev.watchkeeper.analyzer.registry;

import org.jspecify.annotations.NullMarked;
