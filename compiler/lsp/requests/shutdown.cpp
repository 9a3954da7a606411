#include "lsp/requests.h"

namespace calm::lsp {

Reply shutdown(Session& session, const Json&) {
  session.phase = Phase::ShutDown;
  return Json();
}

void exitServer(Session& session, const Json&) {
  session.endedWell = session.phase == Phase::ShutDown;
  session.phase = Phase::Ended;
}

}  // namespace calm::lsp
