#include "emit/destinations/write.h"

namespace calm::emit::destinations {

void write(json::Writer& writer, const Destination& destination) {
  writer.beginObject();
  for (const Property& property : destination.properties) {
    writer.key(property.key);
    if (property.isSecret) {
      writer.secret(property.text, property.origin);
    } else {
      writer.text(property.text, property.origin);
    }
  }
  writer.endObject();
}

}  // namespace calm::emit::destinations
