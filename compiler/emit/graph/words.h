#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "emit/graph/graph.h"
#include "emit/graph/sections.h"

/// What every picture says in words.
namespace calm::emit::graph {

/// The text as one line in which nothing is unseen: blanks for line ends and tabs, U+FFFD for controls, for what turns
/// the direction of writing, and for bytes that are no UTF-8.
std::string oneLine(std::string_view text);

/// `push`, `pull`, or `sends`, where nobody knows.
std::string_view wordOf(Flow flow);

/// `3,000`.
std::string digitsOf(std::size_t count);
/// `1 tenant`, `3,000 tenants`.
std::string counted(std::size_t count, std::string_view noun);

/// `https://my123456.crm.ondemand.com/` -> `my123456.crm.ondemand.com`.
std::string_view withoutScheme(std::string_view url);

/// `Landscape`, with the environment where it has one.
std::string titleOf(const Graph& graph);

/// How many tenants, and how many of them are monitored: one sentence.
std::string summaryOf(const Graph& graph, const std::vector<Section>& sections);

/// What the picture leaves out, and how to see it; empty where it shows everything.
std::string omissionOf(Detail detail);

}  // namespace calm::emit::graph
