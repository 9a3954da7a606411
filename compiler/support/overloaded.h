#pragma once

namespace calm::support {

/// The visitor of a closed family: one lambda per case, no default, so that a new case is a compile error.
template <class... Fs>
struct overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>;

}  // namespace calm::support
