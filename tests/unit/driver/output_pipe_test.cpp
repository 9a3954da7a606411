#include "driver/output_pipe.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using calm::driver::OutputPipe;

namespace {

/// Enough bytes that a few files fill what the pipe passes on together, and many more than it lets wait.
const std::string longText(300'000, 'x');

/// Writes down what it hears, and can be made to throw at a file.
class Heard final : public calm::emit::Output {
 public:
  void file(std::string_view path, std::string_view bytes) override { hear("file", path, bytes); }
  void begin(std::string_view path) override { hear("begin", path, {}); }
  void append(std::string_view path, std::string_view bytes) override { hear("append", path, bytes); }
  void end(std::string_view path) override { hear("end", path, {}); }

  std::string all;
  std::string throwsAt;

 private:
  void hear(std::string_view call, std::string_view path, std::string_view bytes) {
    if (path == throwsAt) throw std::runtime_error("thrown");
    all.append(call).append(" ").append(path).append(" ").append(std::to_string(bytes.size())).append("\n");
  }
};

/// A build of so many long files, each in pieces, with a short one beside it.
void render(calm::emit::Output& output, int files) {
  for (int at = 0; at < files; ++at) {
    const std::string path = "long/" + std::to_string(at);
    output.begin(path);
    output.append(path, longText);
    output.file("short/" + std::to_string(at), "text");
    output.append(path, "");
    output.end(path);
  }
}

}  // namespace

TEST_CASE("output pipe: the other output hears every call in its order, of a small build and of a large one") {
  for (const int files : {0, 1, 4, 100}) {
    INFO(files << " files");
    Heard expected;
    render(expected, files);
    Heard heard;
    OutputPipe pipe(heard);
    render(pipe, files);
    pipe.finish();
    CHECK(heard.all == expected.all);
  }
}

TEST_CASE("output pipe: what the other output throws reaches who renders, at the latest at the end") {
  for (const char* path : {"long/0", "short/50", "long/98", "short/99"}) {
    INFO(path);
    Heard heard;
    heard.throwsAt = path;
    const auto build = [&] {
      OutputPipe pipe(heard);
      render(pipe, 100);
      pipe.finish();
    };
    CHECK_THROWS_WITH(build(), "thrown");
    CHECK(heard.all.find("end " + heard.throwsAt) == std::string::npos);
  }
}

TEST_CASE("output pipe: one that is given up still passes on what waited, and ends") {
  Heard heard;
  {
    OutputPipe pipe(heard);
    render(pipe, 100);
  }
  CHECK(heard.all.find("end long/50") != std::string::npos);
}
