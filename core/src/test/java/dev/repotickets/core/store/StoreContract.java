package dev.repotickets.core.store;

/// What every store has to keep.
public interface StoreContract extends StoreWriteContract, StoreReadContract, StoreHeadContract {}
