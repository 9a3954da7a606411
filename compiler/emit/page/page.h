#pragma once

#include <span>
#include <string>
#include <string_view>

#include "emit/emit.h"
#include "emit/page/row.h"
#include "plan/plan.h"

namespace calm::emit::page {

/// Writes `runbook/index.html`: the steps of all tenants as one page that works without a network. What the page
/// shows stands in it as JSON, one block for each tenant, and is laid out by `page.js` when somebody looks at it, so
/// it opens at once however large the landscape is, and no text of a user is ever read as HTML.
class Page {
 public:
  /// `context` outlives the page.
  Page(const Context& context, std::string_view environment);

  /// Tenants in the order of the landscape, each with its steps in the order in which they are carried out.
  void add(const plan::Tenant& tenant, std::span<const plan::Step* const> steps);

  /// The document. `picture` is an SVG element, `pictureStyle` the style sheet inside it; both may be empty.
  std::string finish(std::string_view picture, std::string_view pictureStyle);

 private:
  const Context& context_;
  std::string environment_;
  Shared shared_;
  std::string blocks_;
  std::string index_;
};

}  // namespace calm::emit::page
