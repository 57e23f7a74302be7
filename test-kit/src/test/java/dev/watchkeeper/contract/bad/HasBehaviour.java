package dev.watchkeeper.contract.bad;

final class HasBehaviour {}
