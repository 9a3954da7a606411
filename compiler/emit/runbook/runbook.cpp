#include "emit/runbook/runbook.h"

#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

class Runbook final : public plan::Visitor {
 public:
  explicit Runbook(const Surroundings& surroundings) : context_(surroundings.context), output_(surroundings.output) {}

  void begin(const plan::Landscape& landscape) override { environment_ = landscape.environment; }

  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    if (steps.empty()) return;
    const PageContext of{context_, environment_, tenant, steps, memo_};
    page_.clear();
    appendIntroduction(page_, of);
    appendProgress(page_, of);
    appendParts(page_, of);
    appendSecrets(page_, of);
    appendRuleList(page_, of);
    path_ = "runbook/";
    path_ += tenant.id;
    path_ += ".md";
    output_.file(path_, page_);
  }

 private:
  const Context& context_;
  Output& output_;
  std::string environment_;
  /// One page after the other grows in the same memory.
  std::string page_;
  std::string path_;
  Memo memo_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Runbook>(surroundings); }

}  // namespace calm::emit::runbook
