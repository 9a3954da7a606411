#include "files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace calm::golden {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t shownLines = 30;

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      lines.push_back(text);
      break;
    }
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

void show(std::string& out, char sign, const std::vector<std::string_view>& lines, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    if (at - from == shownLines) {
      out += std::string("      ") + sign + " … and " + std::to_string(to - at) + " more\n";
      return;
    }
    std::string_view line = lines[at];
    bool whole = line.ends_with('\n');
    if (whole) line.remove_suffix(1);
    out += std::string("      ") + sign + " " + std::string(line) + (whole ? "\n" : " (no line end)\n");
  }
}

}  // namespace

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error("can not write " + path.string());
}

std::map<std::string, std::string> readFolder(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).generic_string()] = readFile(entry.path());
  }
  return files;
}

std::string difference(std::string_view expected, std::string_view found) {
  if (expected == found) return {};
  std::vector<std::string_view> left = linesOf(expected);
  std::vector<std::string_view> right = linesOf(found);
  std::size_t shorter = std::min(left.size(), right.size());
  std::size_t front = 0;
  while (front < shorter && left[front] == right[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && left[left.size() - 1 - back] == right[right.size() - 1 - back]) ++back;

  std::string out = "    from line " + std::to_string(front + 1) + ":\n";
  show(out, '-', left, front, left.size() - back);
  show(out, '+', right, front, right.size() - back);
  return out;
}

}  // namespace calm::golden
