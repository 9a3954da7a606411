#pragma once

namespace calm::cli {

/// SIGINT and SIGTERM. Every thread but the one that does the work blocks them, so that it decides what they do: end
/// the process at once, as long as it does not block them, too.
void blockStopSignals();
void unblockStopSignals();

/// From now on the signals do not end the process but can be waited for; also afterwards, so that one that came is no
/// end in the middle of the last words.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// Becomes readable when one came; -1 where the system gives none.
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

}  // namespace calm::cli
