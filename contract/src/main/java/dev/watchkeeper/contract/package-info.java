/** What crosses a wire between services: records and enums, and nothing else. */
@NullMarked
package dev.watchkeeper.contract;

import org.jspecify.annotations.NullMarked;
