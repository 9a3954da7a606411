#include <fmt/format.h>

#include <algorithm>

#include "emit/graph/svg/block.h"
#include "emit/graph/svg/shapes.h"
#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

constexpr std::size_t lineHeight = 20;

/// A tenant that stands for all with its role, and their number.
struct Share {
  const Tenant* example = nullptr;
  std::size_t count = 0;
};

class TotalBlock final : public Block {
 public:
  explicit TotalBlock(const Group& group) : group_(group) {
    for (const Tenant* tenant : group.tenants) ++shareOf(*tenant).count;
    std::stable_sort(shares_.begin(), shares_.end(), [](const Share& left, const Share& right) {
      const bool isLeftEmpty = left.example->role.empty();
      const bool isRightEmpty = right.example->role.empty();
      return isLeftEmpty != isRightEmpty ? isRightEmpty : left.example->roleRank < right.example->roleRank;
    });
  }

  std::size_t width() const override { return 380; }
  std::size_t height() const override { return 66 + shares_.size() * lineHeight; }

  void draw(Canvas& canvas, const Box& box) const override {
    // A second edge behind it: it is not one tenant.
    canvas.rectangle({box.x + 6, box.y + 6, box.width - 6, box.height - 6}, 10, "l-group");
    canvas.rectangle({box.x, box.y, box.width - 6, box.height - 6}, 10, "l-tenant");
    canvas.text({box.x + 18, box.y + 24}, box.width - 40, nameLetters, group_.productName);
    canvas.text({box.x + 18, box.y + 42}, box.width - 40, softLetters, counted(group_.tenants.size(), "tenant"));
    std::size_t y = box.y + 42 + lineHeight;
    for (const Share& share : shares_) {
      drawRole(canvas, {box.x + 24, y - 4}, *share.example);
      const std::string& role = share.example->roleLabel;
      canvas.text({box.x + 38, y}, box.width - 60, wordLetters,
                  fmt::format("{} · {}", role.empty() ? "no role" : role, counted(share.count, "tenant")));
      y += lineHeight;
    }
  }

 private:
  Share& shareOf(const Tenant& tenant) {
    for (Share& share : shares_) {
      if (share.example->role == tenant.role) return share;
    }
    return shares_.emplace_back(Share{&tenant, 0});
  }

  const Group& group_;
  std::vector<Share> shares_;
};

}  // namespace

std::unique_ptr<Block> totalBlock(const Group& group) { return std::make_unique<TotalBlock>(group); }

}  // namespace calm::emit::graph::svg
