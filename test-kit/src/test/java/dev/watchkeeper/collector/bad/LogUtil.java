package dev.watchkeeper.collector.bad;

final class LogUtil {}
