package dev.repotickets.core.config;

/// One status that tickets can have, and what it means.
public record Status(String name, StatusCategory category) {}
