package dev.watchkeeper.alert.undescribed;

final class Homeless {}
