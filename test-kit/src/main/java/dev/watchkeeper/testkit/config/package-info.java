/** Configuration mappings as a process would see them, without a process. */
@NullMarked
package dev.watchkeeper.testkit.config;

import org.jspecify.annotations.NullMarked;
