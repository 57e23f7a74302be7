package dev.watchkeeper.engine.bad;

import jakarta.mail.Session;

record KnowsAFramework(Session session) {}
