/// Measures what the page of the runbook costs beside the JSON artefacts of the same landscape: the landscape is
/// checked once, then each is rendered several times in turns, to nowhere. Prints three medians: seconds of the check,
/// of the JSON artefacts (landscape, destinations, checks and their provenance), and of the page.
///
///     emit_bench FOLDER [RUNS]      FOLDER/main.calm without environments; RUNS: 5

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "driver/compilation.h"
#include "driver/files.h"
#include "emit/checks/checks.h"
#include "emit/destinations/destinations.h"
#include "emit/landscape/landscape.h"
#include "emit/page/page.h"
#include "emit/provenance/recorder.h"

namespace {

using namespace calm;

/// Counts, so that nothing of it can be left out.
class Nowhere final : public emit::Output {
 public:
  void file(std::string_view, std::string_view bytes) override { size += bytes.size(); }
  void begin(std::string_view) override {}
  void append(std::string_view, std::string_view bytes) override { size += bytes.size(); }
  void end(std::string_view) override {}

  std::size_t size = 0;
};

using MakeEmitters = std::function<std::vector<emit::Emitter>(const emit::Surroundings&)>;

class Rendering final : public plan::Visitor {
 public:
  Rendering(const emit::Context& context, emit::Output& output, const MakeEmitters& make)
      : recorder_(context, output), emitters_(make({context, output, recorder_})) {}

  plan::Reading reading() const override { return emit::readingOf(emitters_); }

  void begin(const plan::Landscape& landscape) override {
    recorder_.begin(landscape);
    for (const auto& emitter : emitters_) emitter->begin(landscape);
  }
  void tenant(const plan::Tenant& tenant) override {
    for (const auto& emitter : emitters_) emitter->tenant(tenant);
  }
  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    for (const auto& emitter : emitters_) emitter->steps(tenant, steps);
  }
  void end(std::span<const plan::SecretUse> secrets) override {
    for (const auto& emitter : emitters_) emitter->end(secrets);
    recorder_.end();
  }

 private:
  emit::provenance::Recorder recorder_;
  std::vector<emit::Emitter> emitters_;
};

std::vector<emit::Emitter> jsonArtefacts(const emit::Surroundings& surroundings) {
  std::vector<emit::Emitter> emitters;
  emitters.push_back(emit::landscape::emitter(surroundings));
  emitters.push_back(emit::destinations::emitter(surroundings));
  emitters.push_back(emit::checks::emitter(surroundings));
  return emitters;
}

std::vector<emit::Emitter> page(const emit::Surroundings& surroundings) {
  std::vector<emit::Emitter> emitters;
  emitters.push_back(emit::page::emitter(surroundings));
  return emitters;
}

double secondsOf(const std::function<void()>& act) {
  const auto begin = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

int run(const std::string& folder, int runs) {
  driver::DiskFiles files;
  std::vector<double> checks;
  std::unique_ptr<driver::Compilation> compilation;
  for (int i = 0; i < runs; ++i) {
    compilation = std::make_unique<driver::Compilation>(files, folder, driver::Settings());
    checks.push_back(secondsOf([&] { compilation->run({{"main.calm"}, {}, {}}, driver::Until::Plan); }));
  }
  if (compilation->planned().empty()) {
    std::cerr << "emit_bench: " << folder << "/main.calm has errors\n";
    return 1;
  }
  const packs::Catalog catalog;
  const std::vector<std::string> paths(compilation->sources().size(), "main.calm");
  const emit::Context context{compilation->sources(), paths, catalog.kinds().kinds};
  std::vector<double> json;
  std::vector<double> html;
  std::size_t size = 0;
  const auto render = [&](const MakeEmitters& make) {
    Nowhere output;
    Rendering rendering(context, output, make);
    compilation->read(compilation->planned().front(), rendering);
    size += output.size;
  };
  for (int i = 0; i < runs; ++i) {
    json.push_back(secondsOf([&] { render(jsonArtefacts); }));
    html.push_back(secondsOf([&] { render(page); }));
  }
  if (size == 0) return 1;
  std::cout << median(checks) << ' ' << median(json) << ' ' << median(html) << '\n';
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::cerr << "usage: emit_bench FOLDER [RUNS]\n";
    return 2;
  }
  return run(words[1], count > 2 ? std::atoi(words[2]) : 5);
}
