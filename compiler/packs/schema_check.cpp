#include "packs/schema_check.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <regex>
#include <utility>
#include <vector>

#include "packs/schema/explain.h"

namespace calm::packs {
namespace {

using nlohmann::json;

/// `<root>`, `[objects]`, `[0]` -> `/objects/0`.
std::string pointerOf(const std::vector<std::string>& context) {
  json::json_pointer pointer;
  for (const std::string& step : context) {
    if (step.size() >= 2 && step.front() == '[') pointer.push_back(step.substr(1, step.size() - 2));
  }
  return pointer.to_string();
}

bool hasLongText(const json& value, std::size_t limit) {
  if (value.is_string()) return value.get_ref<const std::string&>().size() > limit;
  if (value.is_object()) {
    return std::ranges::any_of(
        value.items(), [&](const auto& item) { return item.key().size() > limit || hasLongText(item.value(), limit); });
  }
  return value.is_array() && std::ranges::any_of(value, [&](const json& item) { return hasLongText(item, limit); });
}

/// Parses within the limit of depth; null where the text is no JSON or nested deeper.
json parse(std::string_view text, bool& tooDeep) {
  const json::parser_callback_t depth = [&](int level, json::parse_event_t, json&) {
    tooDeep |= level > static_cast<int>(SchemaCheck::maxDepth);
    return level <= static_cast<int>(SchemaCheck::maxDepth);
  };
  return json::parse(text.begin(), text.end(), depth, false);
}

/// The keys of an object that match a pattern; the validator names the pattern only, and stops at the first key.
std::vector<std::string> keysLike(const json& instance, const SchemaProblem& problem) {
  std::vector<std::string> keys;
  const std::regex pattern(problem.property);
  for (const auto& [key, value] : instance[json::json_pointer(problem.pointer)].items()) {
    if (std::regex_search(key, pattern)) keys.push_back(key);
  }
  return keys;
}

/// The problems of an instance, each once. What only says that something deeper failed is left out, unless nothing
/// deeper was said.
class Problems {
 public:
  explicit Problems(const json& instance) : instance_(instance) {}

  void add(SchemaProblem problem) {
    if (problem.keyword.empty()) return;
    if (problem.keyword == schema::forbiddenPattern) {
      const std::vector<std::string> keys = keysLike(instance_, problem);
      if (std::ranges::any_of(keys, [&](const std::string& key) { return saidBelow(problem.pointer, key); })) return;
      for (const std::string& key : keys) add({problem.pointer, "forbidden", key, {}});
      return;
    }
    if (problem.keyword == "forbidden" && saidBelow(problem.pointer, problem.property)) return;
    const bool said = std::ranges::any_of(made_, [&](const SchemaProblem& other) {
      const bool same = other.keyword == problem.keyword || problem.keyword == "forbidden";
      return same && other.pointer == problem.pointer && other.property == problem.property;
    });
    if (!said) made_.push_back(std::move(problem));
  }

  std::vector<SchemaProblem> take() {
    if (made_.empty()) made_.push_back({{}, "schema", {}, {}});
    return std::move(made_);
  }

 private:
  bool saidBelow(const std::string& pointer, const std::string& key) const {
    const std::string deeper = (json::json_pointer(pointer) / key).to_string();
    return std::ranges::any_of(made_, [&](const SchemaProblem& other) {
      return other.pointer == deeper || other.pointer.starts_with(deeper + "/");
    });
  }

  const json& instance_;
  std::vector<SchemaProblem> made_;
};

std::vector<SchemaProblem> problemsOf(const valijson::ValidationResults& results, const json& instance) {
  Problems problems(instance);
  for (const auto& error : results) problems.add(schema::classify(pointerOf(error.context), error.description));
  return problems.take();
}

/// A validator keeps the patterns that it has compiled, and is for one thread at a time: each check takes one that is
/// idle and gives it back. There are as many as there were checks at once.
class Validators {
 public:
  std::unique_ptr<valijson::Validator> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<valijson::Validator>();
    std::unique_ptr<valijson::Validator> validator = std::move(idle_.back());
    idle_.pop_back();
    return validator;
  }

  void giveBack(std::unique_ptr<valijson::Validator> validator) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(validator));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<valijson::Validator>> idle_;
};

}  // namespace

struct SchemaCheck::State {
  json text;
  valijson::Schema schema;
  Validators validators;
};

SchemaCheck::SchemaCheck(std::unique_ptr<State> state) : state_(std::move(state)) {}
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck::~SchemaCheck() = default;

support::Result<SchemaCheck, std::string> SchemaCheck::compile(std::string_view schema) try {
  auto state = std::make_unique<State>();
  state->text = json::parse(schema.begin(), schema.end());
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(state->text), state->schema);
  return SchemaCheck(std::move(state));
} catch (const std::exception& problem) {
  return std::string(problem.what());
}

std::vector<SchemaProblem> SchemaCheck::check(std::string_view text, std::size_t textLimit) const try {
  bool tooDeep = false;
  const json instance = parse(text, tooDeep);
  if (tooDeep) return {{{}, "limit", {}, "nested deeper than 64 levels"}};
  if (instance.is_discarded()) return {{{}, "syntax", {}, "the text is no JSON"}};
  if (hasLongText(instance, textLimit)) {
    return {{{}, "limit", {}, "a text has more than " + std::to_string(textLimit) + " bytes"}};
  }

  std::unique_ptr<valijson::Validator> validator = state_->validators.take();
  valijson::ValidationResults results;
  const bool valid = validator->validate(state_->schema, valijson::adapters::NlohmannJsonAdapter(instance), &results);
  state_->validators.giveBack(std::move(validator));
  if (valid) return {};
  std::vector<SchemaProblem> problems = problemsOf(results, instance);
  for (SchemaProblem& problem : problems) problem.message = schema::sentence(state_->text, instance, problem);
  return problems;
} catch (const std::exception& problem) {
  return {{{}, "schema", {}, problem.what()}};
}

}  // namespace calm::packs
