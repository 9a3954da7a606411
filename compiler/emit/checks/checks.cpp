#include "emit/checks/checks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "emit/checks/check.h"
#include "emit/checks/collection.h"
#include "emit/checks/list.h"
#include "emit/checks/service.h"
#include "emit/json/writer.h"

namespace calm::emit::checks {
namespace {

class Checks final : public plan::Visitor {
 public:
  explicit Checks(const Surroundings& surroundings)
      : surroundings_(surroundings),
        output_(surroundings.output),
        entries_(surroundings.provenance),
        writer_(bytes_, entries_) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void begin(const plan::Landscape& landscape) override { environment_ = landscape.environment; }

  void tenant(const plan::Tenant& tenant) override {
    if (tenant.pack->api.kind == packs::ContentKind::Object) known_.emplace(apiOf(tenant.id), serviceOf(tenant));
    const std::vector<Check> checks = checksOf(tenant);
    if (checks.empty()) return;
    beginList();
    for (const Check& check : checks) write(writer_, check);
    handOn();
    const std::string own = destinationsOf(tenant.id);
    for (auto first = checks.begin(); first != checks.end();) {
      const auto isOther = [&](const Check& check) { return check.service != first->service; };
      const auto last = std::find_if(first, checks.end(), isOther);
      services_.insert(first->service);
      if (first->service == own) {
        Collection whole(surroundings_, own);
        whole.add(tenant.id, {first, last});
        whole.end(nullptr);
      } else {
        collectionOf(first->service).add(tenant.id, {first, last});
      }
      first = last;
    }
  }

  void end(std::span<const plan::SecretUse>) override {
    if (!isBegun_) return;
    writer_.endArray();
    writeServices();
    writer_.endObject();
    writer_.finish();
    entries_.end();
    output_.append(path, bytes_);
    output_.end(path);
    for (auto& [service, collection] : collections_) collection.end(serviceNamed(service));
  }

 private:
  static constexpr std::string_view path = "checks/checks.json";

  void beginList() {
    if (isBegun_) return;
    isBegun_ = true;
    output_.begin(path);
    entries_.begin(path);
    writer_.beginObject();
    writer_.key("calm");
    writer_.number(1, nullptr);
    if (!environment_.empty()) {
      writer_.key("environment");
      writer_.text(environment_, nullptr);
    }
    writer_.key("checks");
    writer_.beginArray();
  }

  Collection& collectionOf(const std::string& service) {
    return collections_.try_emplace(service, surroundings_, service).first->second;
  }

  const Service* serviceNamed(std::string_view service) const {
    const auto found = known_.find(service);
    return found == known_.end() ? nullptr : &found->second;
  }

  void writeServices() {
    writer_.key("services");
    writer_.beginObject();
    for (const std::string& name : services_) {
      writer_.key(name);
      writer_.beginObject();
      if (const Service* service = serviceNamed(name)) {
        for (const Service::Member& member : service->members) {
          writer_.key(member.key);
          writer_.text(member.text, &member.origin);
        }
      }
      writer_.endObject();
    }
    writer_.endObject();
  }

  void handOn() {
    constexpr std::size_t pieceSize = 64 * 1024;
    if (bytes_.size() < pieceSize) return;
    output_.append(path, bytes_);
    bytes_.clear();
  }

  Surroundings surroundings_;
  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
  json::Writer writer_;
  std::string environment_;
  bool isBegun_ = false;
  std::map<std::string, Service, std::less<>> known_;
  std::set<std::string, std::less<>> services_;
  /// Those that several tenants add to, by the service that they ask.
  std::map<std::string, Collection, std::less<>> collections_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Checks>(surroundings); }

}  // namespace calm::emit::checks
