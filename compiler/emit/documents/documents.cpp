#include "emit/documents/documents.h"

#include <charconv>
#include <cstdint>
#include <string>

#include "emit/documents/place.h"
#include "emit/json/writer.h"
#include "emit/values/values.h"

namespace calm::emit::documents {
namespace {

using packs::Content;
using packs::ContentKind;

/// Of digits, as the schema of packs has it.
std::uint64_t numberOf(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Writes one document while the tenant is there.
class Document {
 public:
  Document(json::Writer& writer, const plan::Tenant& tenant) : writer_(writer), fact_(values::factOf(tenant)) {}

  void write(const Content& content, const values::Place& place) {
    switch (content.kind) {
      case ContentKind::Text:
        return writer_.text(content.text, &fact_);
      case ContentKind::Number:
        return writer_.number(numberOf(content.text), &fact_);
      case ContentKind::Bool:
        return writer_.boolean(content.text == "true", &fact_);
      case ContentKind::Field:
        return writeField(values::fieldOf(content, place));
      case ContentKind::Object:
        return writeObject(content, place);
      case ContentKind::List:
        writer_.beginArray();
        writeItems(content, place);
        return writer_.endArray();
      case ContentKind::Each:
        return writeEach(content, place);
    }
  }

 private:
  static bool isKnown(const Content& content, const values::Place& place) {
    return content.kind != ContentKind::Field || values::fieldOf(content, place).isKnown();
  }

  void writeField(const values::Found& found) {
    if (!found.leaf) return writer_.text(found.text, found.origin);
    switch (found.leaf->kind) {
      case plan::LeafKind::Number:
        return writer_.number(found.leaf->number, found.origin);
      case plan::LeafKind::Bool:
        return writer_.boolean(found.leaf->number != 0, found.origin);
      case plan::LeafKind::Secret:
        return writer_.secret(found.text, found.origin);
      default:
        return writer_.text(found.text, found.origin);
    }
  }

  void writeObject(const Content& content, const values::Place& place) {
    writer_.beginObject();
    for (const Content& member : content.items) {
      if (!isKnown(member, place)) continue;
      writer_.key(member.key);
      write(member, place);
    }
    writer_.endObject();
  }

  void writeItems(const Content& content, const values::Place& place) {
    for (const Content& item : content.items) {
      if (isKnown(item, place)) write(item, place);
    }
  }

  void writeEach(const Content& content, const values::Place& place) {
    for (const plan::Object& block : place.object->blocks) {
      if (block.kind->name == content.text) writeItems(content, {place.tenant, &block, place.object});
    }
  }

  json::Writer& writer_;
  plan::Origin fact_;
};

class Documents final : public plan::Visitor {
 public:
  Documents(const Surroundings& surroundings, std::string_view target)
      : output_(surroundings.output), entries_(surroundings.provenance), target_(target) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    for (const packs::ArtefactTemplate& artefact : tenant.pack->artefacts) {
      if (artefact.target == target_ && isNeeded(artefact, tenant)) render(artefact, tenant);
    }
  }

 private:
  void render(const packs::ArtefactTemplate& artefact, const plan::Tenant& tenant) {
    const std::string path = pathOf(artefact, tenant);
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    entries_.begin(path);
    Document(writer, tenant).write(artefact.content, {&tenant, &tenant.object, nullptr});
    writer.finish();
    entries_.end();
    output_.file(path, bytes_);
  }

  Output& output_;
  provenance::Entries entries_;
  std::string_view target_;
  std::string bytes_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings, std::string_view target) {
  return std::make_unique<Documents>(surroundings, target);
}

}  // namespace calm::emit::documents
