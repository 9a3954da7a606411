// How jemalloc works in the static binary; it looks this name up when the program starts.

/// Memory that was given back is kept for the next use until the program ends. Giving it to the system after a while
/// would need the time, which calmc never asks for, and would cost more than it saves in a program that soon ends. All
/// threads share one arena: each has a cache of its own anyhow, and jemalloc 5.3 crashes where a thread wants an arena
/// and there is no memory for it.
extern "C" {
const char* malloc_conf = "narenas:1,dirty_decay_ms:-1,muzzy_decay_ms:-1";
}
