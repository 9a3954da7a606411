#pragma once

#include <string>
#include <string_view>

#include "packs/pack.h"
#include "packs/words.h"

/// The compact form in which packs lie in the binary: numbers of variable length, texts with their length in front.
namespace calm::packs::archive {

std::string write(const Kinds& kinds);
std::string write(const Words& words);
std::string write(const Pack& pack);

/// Reads what `write` of the same build made; anything else ends the process.
Kinds readKinds(std::string_view bytes);
Words readWords(std::string_view bytes);
Pack readPack(std::string_view bytes);

}  // namespace calm::packs::archive
