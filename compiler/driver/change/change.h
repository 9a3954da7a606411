#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a change means: how the artefacts of two builds differ, apart from how they are written.
namespace calm::driver::change {

enum class Fate : std::uint8_t { New, Gone, Changed };

/// A value, or an object with all its values, that one side has and the other has not, or has otherwise.
struct ValueChange {
  Fate fate = Fate::Changed;
  /// Where it stands: keys, and the ids of objects, with `/` between them; of a step the name of the field.
  std::string place;
  /// The values as JSON text; empty where there is none.
  std::string before;
  std::string after;
};

struct ArtefactChange {
  Fate fate = Fate::Changed;
  /// From the output folder.
  std::string path;
  /// Empty where the artefact is new or gone, or where only its bytes can be compared.
  std::vector<ValueChange> values;
};

/// A step of the runbook: what is changed in it has to be carried out again.
struct StepChange {
  Fate fate = Fate::Changed;
  std::string id;
  std::string role;
  std::string title;
  /// Of a step that is gone: how what it made is taken back, where the runbook said so.
  std::string undo;
  std::vector<ValueChange> values;
};

/// One environment of the landscape.
struct EnvironmentChange {
  /// The names on both sides: empty is the nameless environment.
  std::string before;
  std::string after;
  /// Changed: both sides have it.
  Fate fate = Fate::Changed;
  /// Sorted by path.
  std::vector<ArtefactChange> artefacts;
  /// In the order of the runbook, those that are gone last.
  std::vector<StepChange> steps;

  bool none() const { return fate == Fate::Changed && artefacts.empty() && steps.empty(); }
};

/// All of it, with what the user called the two sides.
struct Change {
  std::string before;
  std::string after;
  /// Those that differ.
  std::vector<EnvironmentChange> environments;

  bool none() const { return environments.empty(); }
};

}  // namespace calm::driver::change
