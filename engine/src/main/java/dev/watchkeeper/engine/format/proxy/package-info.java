/** Lines of proxies, caches and load balancers. */
@NullMarked
package dev.watchkeeper.engine.format.proxy;

import org.jspecify.annotations.NullMarked;
