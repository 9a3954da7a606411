#include "emit/runbook/runbook.h"

#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

enum class Pages { OneEach, OneInAll };

constexpr std::string_view onePage = "runbook.md";

class Runbook final : public plan::Visitor {
 public:
  Runbook(const Surroundings& surroundings, Pages pages)
      : context_(surroundings.context), output_(surroundings.output), pages_(pages) {}

  void begin(const plan::Landscape& landscape) override {
    environment_ = landscape.environment;
    if (pages_ == Pages::OneInAll) output_.begin(onePage);
  }

  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    if (steps.empty()) return;
    const std::string anchors = pages_ == Pages::OneEach ? "" : std::string(tenant.id) + "-";
    const PageContext of{context_, environment_, tenant, steps, memo_, anchors};
    page_.clear();
    appendIntroduction(page_, of);
    appendProgress(page_, of);
    appendParts(page_, of);
    appendSecrets(page_, of);
    appendRuleList(page_, of);
    if (pages_ == Pages::OneInAll) {
      output_.append(onePage, isFirst_ ? "" : "\n");
      output_.append(onePage, page_);
      isFirst_ = false;
      return;
    }
    path_ = "runbook/";
    path_ += tenant.id;
    path_ += ".md";
    output_.file(path_, page_);
  }

  void end(std::span<const plan::SecretUse>) override {
    if (pages_ == Pages::OneInAll) output_.end(onePage);
  }

 private:
  const Context& context_;
  Output& output_;
  Pages pages_;
  bool isFirst_ = true;
  std::string environment_;
  /// One page after the other grows in the same memory.
  std::string page_;
  std::string path_;
  Memo memo_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Runbook>(surroundings, Pages::OneEach); }

Emitter inOnePage(const Surroundings& surroundings) { return std::make_unique<Runbook>(surroundings, Pages::OneInAll); }

}  // namespace calm::emit::runbook
