/// Writes texts that grow in one direction, to see that the compiler grows no faster than they do.
///
///     shapes                 the names of the shapes, one a line
///     shapes NAME N FOLDER   FOLDER/main.calm (and what it imports) of the size N

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Made so that N = 1000 is some ten to a hundred kilobytes.
struct Shape {
  const char* name;
  std::string (*text)(int n);
};

std::string number(int i) { return std::to_string(i); }

std::string repeat(int n, const std::function<std::string(int)>& piece) {
  std::string text;
  for (int i = 0; i < n; ++i) text += piece(i);
  return text;
}

std::string repeat(int n, const std::string& piece) {
  return repeat(n, [&](int) { return piece; });
}

const std::string hub = "tenant alm : cloud-alm {\n  region = eu10\n}\n";

std::string inTenant(const std::string& members) {
  return hub + "tenant crm : cloud-for-customer {\n  url = \"https://my1.crm.ondemand.com\"\n  monitored-by = alm\n" +
         members + "}\n";
}

const std::vector<Shape> shapes = {
    {"lets", [](int n) { return repeat(n, [](int i) { return "let x" + number(i) + " = \"" + number(i) + "\"\n"; }); }},
    {"a chain of lets",
     [](int n) {
       return repeat(n, [](int i) { return "let x" + number(i) + " = x" + number(i + 1) + "\n"; }) + "let x" +
              number(n) + " = 1\n";
     }},
    {"a circle of lets",
     [](int n) { return repeat(n, [n](int i) { return "let x" + number(i) + " = x" + number((i + 1) % n) + "\n"; }); }},
    {"texts that double",
     [](int n) {
       return "let x0 = \"0123456789\"\n" + repeat(n, [](int i) {
                return "let x" + number(i + 1) + " = \"${x" + number(i) + "}${x" + number(i) + "}\"\n";
              });
     }},
    {"lists that double",
     [](int n) {
       return "let x0 = [1]\n" + repeat(n, [](int i) {
                return "let x" + number(i + 1) + " = [x" + number(i) + ", x" + number(i) + "]\n";
              });
     }},
    {"tenants",
     [](int n) {
       return repeat(n, [](int i) { return "tenant t" + number(i) + " : cloud-alm {\n  region = eu10\n}\n"; });
     }},
    {"tenants with use cases",
     [](int n) {
       return hub + repeat(n / 10, [](int i) {
                return "tenant t" + number(i) + " : cloud-for-customer {\n  url = \"https://my" + number(i) +
                       ".crm.ondemand.com\"\n  monitored-by = alm\n  use-case real-user-monitoring { user = \"U\", "
                       "password = secret(\"s\") }\n}\n";
              });
     }},
    {"blocks in a tenant",
     [](int n) {
       return inTenant(repeat(n, [](int i) {
         return "  communication-arrangement a" + number(i) + " {\n    scenario = analytics-datasources-odata\n  }\n";
       }));
     }},
    {"one list on one line",
     [](int n) { return "let x = [" + repeat(n, [](int i) { return "\"" + number(i) + "\", "; }) + "]\n"; }},
    {"one map",
     [](int n) { return "let x = {\n" + repeat(n, [](int i) { return "  k" + number(i) + " = 1\n"; }) + "}\n"; }},
    {"one long text", [](int n) { return "let x = \"" + repeat(n, "abcdefghij") + "\"\n"; }},
    {"one long name", [](int n) { return "let " + repeat(n, "abcdefghij") + " = 1\n"; }},
    {"one long comment", [](int n) { return "/* " + repeat(n, "a * b / c ") + "*/\n"; }},
    {"comments", [](int n) { return repeat(n, "// a line that says nothing\n") + hub; }},
    {"documentation", [](int n) { return repeat(n, "/// A line of documentation.\n") + hub; }},
    {"one condition", [](int n) { return "assert true" + repeat(n, " and true") + ", \"a\"\n"; }},
    {"interpolations", [](int n) { return "let a = \"b\"\nlet x = \"" + repeat(n, "${a} ") + "\"\n"; }},
    {"lists as deep as they may be",
     [](int n) {
       return repeat(n / 100 + 1,
                     [](int i) { return "let x" + number(i) + " = " + repeat(120, "[") + repeat(120, "]") + "\n"; });
     }},
    {"lists too deep", [](int n) { return "let x = " + repeat(n, "[") + repeat(n, "]") + "\n"; }},
    {"loops too deep", [](int n) { return repeat(n, "for a in [1] {\n") + repeat(n, "}\n"); }},
    {"blocks without end", [](int n) { return repeat(n, "tenant a : cloud-alm {\n"); }},
    {"blocks without end on one line", [](int n) { return repeat(n, "tenant a : cloud-alm { "); }},
    {"parentheses without end", [](int n) { return "let x = " + repeat(n, "f("); }},
    {"closing brackets", [](int n) { return hub + repeat(n, "}\n"); }},
    {"closing brackets on one line", [](int n) { return hub + repeat(n, "})]"); }},
    {"brackets crosswise", [](int n) { return "let x = " + repeat(n, "[(") + repeat(n, "])") + "\n"; }},
    {"quotes", [](int n) { return repeat(n, "a = \"b\n"); }},
    {"characters without meaning", [](int n) { return repeat(n, "!\n"); }},
    {"characters without meaning on one line", [](int n) { return repeat(n, "!"); }},
    {"names in a row", [](int n) { return repeat(n, "a b c "); }},
    {"equal signs", [](int n) { return repeat(n, "= "); }},
    {"fields outside of blocks", [](int n) { return repeat(n, [](int i) { return "a" + number(i) + " = 1\n"; }); }},
    {"unknown fields",
     [](int n) {
       return "tenant alm : cloud-alm {\n  region = eu10\n" +
              repeat(n, [](int i) { return "  field-" + number(i) + " = 1\n"; }) + "}\n";
     }},
    {"unknown names",
     [](int n) { return repeat(n, [](int i) { return "let x" + number(i) + " = unknown-" + number(i) + "\n"; }); }},
    {"names that are nearly right",
     [](int n) {
       return repeat(n, [](int i) { return "let value-" + number(i) + " = 1\n"; }) +
              repeat(n, [](int i) { return "let x" + number(i) + " = valeu-" + number(i) + "\n"; });
     }},
    {"one name again and again", [](int n) { return repeat(n, "let x = 1\n"); }},
    {"one tenant again and again", [](int n) { return repeat(n, hub); }},
    {"one field again and again",
     [](int n) { return "tenant alm : cloud-alm {\n" + repeat(n, "  region = eu10\n") + "}\n"; }},
    {"one key again and again", [](int n) { return "let x = {\n" + repeat(n, "  k = 1\n") + "}\n"; }},
    {"annotations", [](int n) { return repeat(n, "@allow(C4C-25, \"a reason\")\n") + hub; }},
    {"imports of one file", [](int n) { return repeat(n, "import \"other.calm\"\n") + "let y = 1\n"; }},
    {"imports of files",
     [](int n) { return repeat(n / 10 + 1, [](int i) { return "import \"f/" + number(i) + ".calm\"\n"; }); }},
    {"imports of nothing",
     [](int n) { return repeat(n, [](int i) { return "import \"none/" + number(i) + ".calm\"\n"; }); }},
};

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

int main(int count, char** words) {
  if (count == 1) {
    for (const Shape& shape : shapes) std::cout << shape.name << "\n";
    return 0;
  }
  if (count != 4) return 2;
  const int n = std::atoi(words[2]);
  const fs::path folder = words[3];
  for (const Shape& shape : shapes) {
    if (std::string(words[1]) != shape.name) continue;
    write(folder / "main.calm", shape.text(n));
    write(folder / "other.calm", "let z = 1\n");
    if (std::string(shape.name) != "imports of files") return 0;
    for (int i = 0; i <= n / 10; ++i) {
      write(folder / "f" / (number(i) + ".calm"), "import \"../other.calm\"\nlet v" + number(i) + " = z\n");
    }
    return 0;
  }
  std::cerr << "there is no shape " << words[1] << "\n";
  return 2;
}
