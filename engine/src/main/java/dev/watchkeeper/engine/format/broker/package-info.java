/** Lines of brokers and of search: Kafka, ZooKeeper, RabbitMQ, NATS, Elasticsearch, Logstash, and the JVM under them. */
@NullMarked
package dev.watchkeeper.engine.format.broker;

import org.jspecify.annotations.NullMarked;
