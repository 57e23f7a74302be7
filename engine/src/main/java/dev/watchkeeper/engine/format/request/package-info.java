/** What the logs of requests have in common, whoever writes them. */
@NullMarked
package dev.watchkeeper.engine.format.request;

import org.jspecify.annotations.NullMarked;
