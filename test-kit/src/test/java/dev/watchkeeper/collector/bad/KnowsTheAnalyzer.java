package dev.watchkeeper.collector.bad;

import dev.watchkeeper.analyzer.bad.Target;

record KnowsTheAnalyzer(Target target) {}
